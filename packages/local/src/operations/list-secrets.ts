import { passesFilters } from '../secrets/filters.js';
import { page } from '../secrets/page.js';
import type { StoredSecret } from '../secrets/secret.js';
import type { Request } from '../requests/shapes.js';
import { describe, stagesByVersion } from './describe-secret.js';
import { epochSeconds, type Operation, type Scene } from './operation.js';

export const listSecrets: Operation<'ListSecrets'> = (request, scene) => {
  const { items, nextToken } = page(listedSecrets(request, scene), {
    position: (secret) => [sortValue[request.SortBy](secret), secret.arn],
    descending: request.SortOrder === 'desc',
    size: request.MaxResults ?? 100,
    token: request.NextToken,
  });
  return { SecretList: items.map(listEntry), NextToken: nextToken };
};

function listedSecrets(request: Request<'ListSecrets'>, scene: Scene): readonly StoredSecret[] {
  const knownAt = scene.now - scene.listLagMs;
  return scene.secrets
    .inRegion(scene.region)
    .filter(({ createdAt }) => createdAt <= knownAt)
    .filter(
      ({ deletion }) =>
        request.IncludePlannedDeletion || deletion === undefined || deletion.requestedAt > knownAt,
    )
    .filter((secret) => passesFilters(secret, request.Filters));
}

const sortValue = {
  'created-date': (secret) => secret.createdAt,
  'last-accessed-date': (secret) => secret.lastAccessedAt ?? 0,
  'last-changed-date': (secret) => secret.changedAt,
  name: (secret) => secret.name,
} satisfies Record<Request<'ListSecrets'>['SortBy'], (secret: StoredSecret) => number | string>;

function listEntry(secret: StoredSecret): object {
  const stages = stagesByVersion(secret.versions);
  return {
    ...describe(secret),
    DeletedDate: epochSeconds(secret.deletion?.requestedAt),
    ...(Object.keys(stages).length > 0 && { SecretVersionsToStages: stages }),
  };
}
