import type { Operation } from '../operations/operation.js';
import { deleteParameter, deleteParameters } from './delete-parameters.js';
import { describeParameters } from './describe-parameters.js';
import { getParameter, getParameters } from './get-parameters.js';
import { putParameter } from './put-parameter.js';
import type { ParameterOperationName } from './shapes.js';
import { addTagsToResource, listTagsForResource, removeTagsFromResource } from './tags.js';

/** The operations of Parameter Store, as far as a program and its migration need them. */
export const parameterOperations: {
  readonly [Name in ParameterOperationName]: Operation<Name>;
} = {
  AddTagsToResource: addTagsToResource,
  DeleteParameter: deleteParameter,
  DeleteParameters: deleteParameters,
  DescribeParameters: describeParameters,
  GetParameter: getParameter,
  GetParameters: getParameters,
  ListTagsForResource: listTagsForResource,
  PutParameter: putParameter,
  RemoveTagsFromResource: removeTagsFromResource,
};
