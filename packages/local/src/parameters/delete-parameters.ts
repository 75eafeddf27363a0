import type { Operation } from '../operations/operation.js';
import { findParameter } from './parameter-name.js';

/** At once and for good: there is no recovery window. */
export const deleteParameter: Operation<'DeleteParameter'> = (request, { secrets, region }) => {
  secrets.remove(findParameter(secrets, region, request.Name));
  return {};
};

export const deleteParameters: Operation<'DeleteParameters'> = (request, { secrets, region }) => {
  const isThere = (name: string) => secrets.parameter(region, name) !== undefined;
  const deleted = request.Names.filter(isThere);
  const invalid = request.Names.filter((name) => !isThere(name));
  for (const name of deleted) secrets.remove(findParameter(secrets, region, name));
  return { DeletedParameters: deleted, InvalidParameters: invalid };
};
