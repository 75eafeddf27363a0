import { ServiceError } from '../errors.js';

/** What Parameter Store refuses, by situation, in its words. */
export const parameterRefusal = {
  notFound: () => new ServiceError('ParameterNotFound', ''),

  versionNotFound: (name: string, selector: string) =>
    new ServiceError(
      'ParameterVersionNotFound',
      `Systems Manager could not find version ${selector} of ${name}. Verify the version and try again.`,
    ),

  alreadyExists: () =>
    new ServiceError(
      'ParameterAlreadyExists',
      'The parameter already exists. To overwrite this value, set the overwrite option in the request to true.',
    ),

  typeMissing: () => invalid('A parameter type is required when you create a parameter.'),

  emptyValue: () =>
    invalid(
      "1 validation error detected: Value at 'value' failed to satisfy constraint: Member must have length greater than or equal to 1",
    ),

  beyondStandard: () =>
    invalid(
      'Standard tier parameters support a maximum parameter value of 4096 characters. To create a larger parameter value, upgrade the parameter to use the advanced-parameter tier. For more information, see https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-advanced-parameters.html',
    ),

  beyondAdvanced: () =>
    invalid('Advanced tier parameters support a maximum parameter value of 8192 characters.'),

  tagsAndOverwrite: () =>
    invalid(
      "Invalid request: tags and overwrite can't be used together. To create a parameter with tags, please remove overwrite flag. To update tags for an existing parameter, please use AddTagsToResource or RemoveTagsFromResource.",
    ),

  reservedName: () =>
    invalid('Parameter name: can\'t be prefixed with "aws" or "ssm" (case-insensitive).'),

  invalidName: () =>
    invalid(
      'Parameter name must be a fully qualified name. If formed as a path, it can consist of sub-paths divided by slash symbol; each sub-path can be formed as a mix of letters, numbers and the following 3 symbols .-_',
    ),

  noSuchResource: () =>
    new ServiceError(
      'InvalidResourceId',
      'The resource ID is not valid. Verify that you entered the correct ID and try again.',
    ),
};

function invalid(message: string): ServiceError {
  return new ServiceError('ValidationException', message);
}
