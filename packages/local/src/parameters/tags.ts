import { mergeTags } from '../operations/tags.js';
import type { Operation, Scene } from '../operations/operation.js';
import type { StoredParameter } from './parameter.js';
import { parameterRefusal } from './refusals.js';

export const addTagsToResource: Operation<'AddTagsToResource'> = (request, scene) => {
  const parameter = taggable(request.ResourceId, scene);
  scene.secrets.save({ ...parameter, tags: mergeTags(parameter.tags, request.Tags) });
  return {};
};

export const removeTagsFromResource: Operation<'RemoveTagsFromResource'> = (request, scene) => {
  const parameter = taggable(request.ResourceId, scene);
  const tags = parameter.tags.filter(({ Key }) => !request.TagKeys.includes(Key));
  scene.secrets.save({ ...parameter, tags });
  return {};
};

export const listTagsForResource: Operation<'ListTagsForResource'> = (request, scene) => ({
  TagList: taggable(request.ResourceId, scene).tags,
});

/** @throws InvalidResourceId where there is no such parameter */
function taggable(name: string, { secrets, region }: Scene): StoredParameter {
  const parameter = secrets.parameter(region, name);
  if (parameter === undefined) throw parameterRefusal.noSuchResource();
  return parameter;
}
