import { mergeTags } from '../operations/tags.js';
import type { Operation } from '../operations/operation.js';
import type { Request } from '../requests/shapes.js';
import { parameterArn, type ParameterVersion, type StoredParameter } from './parameter.js';
import { requireCreatableName } from './parameter-name.js';
import { parameterRefusal } from './refusals.js';

/** Bytes that a value may have in each tier. */
const MOST_BYTES = { Standard: 4096, Advanced: 8192 } as const;

/** Older versions are forgotten. */
const VERSION_QUOTA = 100;

export const putParameter: Operation<'PutParameter'> = (request, scene) => {
  requireCreatableName(request.Name);
  const existing = scene.secrets.parameter(scene.region, request.Name);
  if (request.Overwrite && request.Tags.length > 0) throw parameterRefusal.tagsAndOverwrite();
  if (existing !== undefined && !request.Overwrite) throw parameterRefusal.alreadyExists();
  const type = request.Type ?? existing?.type;
  if (type === undefined) throw parameterRefusal.typeMissing();
  const tier = tierFor(request, existing);
  const version = (existing?.versions.at(-1)?.version ?? 0) + 1;
  scene.secrets.save({
    kind: 'parameter',
    arn: parameterArn(scene.region, scene.accountId, request.Name),
    region: scene.region,
    name: request.Name,
    type,
    tier,
    description: request.Description ?? existing?.description,
    kmsKeyId: request.KeyId ?? existing?.kmsKeyId,
    tags: mergeTags(existing?.tags ?? [], request.Tags),
    versions: added(existing, { version, value: request.Value, changedAt: scene.now }),
  });
  return { Version: version, Tier: tier };
};

/** A parameter never goes back from the advanced tier. */
function tierFor(
  { Tier: wanted, Value: value }: Request<'PutParameter'>,
  existing: StoredParameter | undefined,
): StoredParameter['tier'] {
  const bytes = Buffer.byteLength(value);
  if (bytes === 0) throw parameterRefusal.emptyValue();
  if (bytes > MOST_BYTES.Advanced) throw parameterRefusal.beyondAdvanced();
  if (existing?.tier === 'Advanced' || wanted === 'Advanced') return 'Advanced';
  if (bytes <= MOST_BYTES.Standard) return 'Standard';
  if (wanted === 'Standard') throw parameterRefusal.beyondStandard();
  return 'Advanced';
}

function added(
  existing: StoredParameter | undefined,
  version: ParameterVersion,
): readonly ParameterVersion[] {
  return [...(existing?.versions ?? []), version].slice(-VERSION_QUOTA);
}
