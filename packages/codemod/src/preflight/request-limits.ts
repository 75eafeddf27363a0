import { isParameter } from '../parameter-id.js';
import type { PlannedSecret, Problem } from '../types.js';

/** What is asked for each secret besides its name and its value. */
export interface StorageRequest {
  /** Id, ARN or alias of a KMS key. */
  readonly kmsKeyId?: string;
  /** Besides our own. */
  readonly tags: Readonly<Record<string, string>>;
  readonly replicaRegions: readonly string[];
}

/** What the services would refuse of the tags, the key and the Regions, whatever the secret. */
export function requestProblems(
  secrets: readonly PlannedSecret[],
  { tags, kmsKeyId, replicaRegions }: StorageRequest,
): Problem[] {
  if (secrets.length === 0) return [];
  return [
    ...tagProblems(tags),
    ...keyProblems(kmsKeyId, secrets),
    ...replicaRegions.flatMap(regionProblems),
  ];
}

/** Sources: the references of CreateSecret and of PutParameter. One of them marks the exposed. */
const MOST_TAGS = 49;

function tagProblems(tags: Readonly<Record<string, string>>): Problem[] {
  const count = Object.keys(tags).length;
  const tooMany = {
    what: `${count} tags are too many: AWS takes 50, and one of them is ours`,
    next: 'give fewer with --tag, and under "tags" in secretlift.config.json',
  };
  return [
    ...(count > MOST_TAGS ? [tooMany] : []),
    ...Object.entries(tags).flatMap(([key, value]) => {
      const rule = RULES.find(({ isBroken }) => isBroken(key, value));
      return rule === undefined ? [] : [{ what: `the tag "${key}" ${rule.says}`, next: RENAME }];
    }),
  ];
}

const RENAME = 'change it in --tag, or under "tags" in secretlift.config.json';

const LEGAL = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;

interface TagRule {
  readonly says: string;
  readonly isBroken: (key: string, value: string) => boolean;
}

/** Sources: the references of Tag of both services. Ours tell what this tool may delete. */
const RULES: readonly TagRule[] = [
  {
    says: 'has a key of more than 128 characters, or of none',
    isBroken: (key) => key.length === 0 || key.length > 128,
  },
  { says: 'has a value of more than 256 characters', isBroken: (_, value) => value.length > 256 },
  {
    says: 'has other characters than letters, digits, spaces and _.:/=+-@',
    isBroken: (key, value) => !LEGAL.test(key) || !LEGAL.test(value),
  },
  {
    says: 'begins with aws: or secretlift:, which is reserved',
    isBroken: (key, value) => /^(?:aws|secretlift):/i.test(key) || /^aws:/i.test(value),
  },
];

/** Sources: the references of CreateSecret and of PutParameter. */
const LONGEST_KEY_ID = { secret: 2048, parameter: 256 } as const;

function keyProblems(kmsKeyId: string | undefined, secrets: readonly PlannedSecret[]): Problem[] {
  const noun = secrets.some(({ name }) => isParameter(name)) ? 'parameter' : 'secret';
  const longest = LONGEST_KEY_ID[noun];
  if (kmsKeyId === undefined || (kmsKeyId !== '' && kmsKeyId.length <= longest)) return [];
  return [
    {
      what: `the KMS key of a ${noun} is named by 1 to ${longest} characters, and this has ${kmsKeyId.length}`,
      next: 'give its id, its ARN or its alias with --kms-key-id',
    },
  ];
}

/** Source: the reference of ReplicaRegionType. */
function regionProblems(region: string): Problem[] {
  if (/^(?:[a-z]{1,20}-){1,6}\d{1,3}$/.test(region)) return [];
  return [
    { what: `"${region}" is no Region`, next: 'give --replica-region one such as eu-central-1' },
  ];
}
