import { refusal, ServiceError } from '../errors.js';
import { passesFilters } from '../secrets/filters.js';
import { page } from '../secrets/page.js';
import { findActiveSecret } from '../secrets/secret-id.js';
import type { StoredSecret } from '../secrets/secret.js';
import { selectVersion } from '../secrets/versions.js';
import type { Request } from '../requests/shapes.js';
import { readVersion } from './get-secret-value.js';
import type { Operation, Scene } from './operation.js';

/** Reads the current version of several secrets. What fails is named beside what succeeds. */
export const batchGetSecretValue: Operation<'BatchGetSecretValue'> = (request, scene) => {
  const { SecretIdList: ids, Filters: filters } = request;
  if (ids && filters) throw refusal.listAndFilters();
  if (!filters && request.MaxResults !== undefined) throw refusal.maxResultsWithoutFilters();
  if (!ids && !filters) throw refusal.listAndFilters();
  const { items, nextToken } = ids
    ? { items: ids, nextToken: undefined }
    : filteredIds(request, scene);
  return { ...readAll(items, scene), NextToken: nextToken };
};

function filteredIds(
  request: Request<'BatchGetSecretValue'>,
  { secrets, region }: Scene,
): { items: readonly string[]; nextToken: string | undefined } {
  const found = secrets
    .inRegion(region)
    .filter(({ deletion }) => deletion === undefined)
    .filter((secret) => passesFilters(secret, request.Filters ?? []));
  const { items, nextToken } = page(found, {
    position: ({ createdAt, arn }: StoredSecret) => [createdAt, arn],
    size: request.MaxResults ?? 20,
    token: request.NextToken,
  });
  return { items: items.map(({ arn }) => arn), nextToken };
}

interface ItemError {
  readonly SecretId: string;
  readonly ErrorCode: string;
  readonly Message: string;
}

function readAll(
  ids: readonly string[],
  scene: Scene,
): { SecretValues: readonly object[]; Errors: readonly ItemError[] } {
  const results = ids.map((id) => readOne(id, scene));
  return {
    SecretValues: results.flatMap((result) => ('value' in result ? [result.value] : [])),
    Errors: results.flatMap((result) => ('error' in result ? [result.error] : [])),
  };
}

function readOne(id: string, { secrets, region }: Scene): { value: object } | { error: ItemError } {
  try {
    const secret = findActiveSecret(secrets, region, id);
    return { value: readVersion(secrets, secret, selectVersion(secret.versions, {})) };
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return { error: { SecretId: id, ErrorCode: error.code, Message: error.message } };
  }
}
