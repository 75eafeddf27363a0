import { isParameter, parameterName } from '../parameter-id.js';
import { secretString } from '../secret-content.js';
import type { PlannedSecret, Problem } from '../types.js';

/** What a service takes. */
interface Limits {
  readonly noun: string;
  readonly legalName: RegExp;
  readonly nameRule: string;
  readonly mostBytes: number;
}

/** Source: the reference of CreateSecret; the SDK checks none of them. */
const SECRET: Limits = {
  noun: 'secret',
  legalName: /^[\w/+=.@-]{1,512}$/,
  nameRule: '1 to 512 letters, digits and /_+=.@-',
  mostBytes: 65_536,
};

/** Source: the reference of PutParameter. 8 KB is the advanced tier; names count with their ARN. */
const PARAMETER: Limits = {
  noun: 'parameter',
  legalName: /^(?!\/?(?:aws|ssm))(?=.{1,950}$)(?:\/[\w.-]+){1,15}$/i,
  nameRule:
    'up to 15 levels such as /shop/db, of letters, digits and _.-, and the first begins with neither aws nor ssm',
  mostBytes: 8192,
};

/** Which secrets of a plan the service would refuse, whatever the account. */
export function limitProblems(secrets: readonly PlannedSecret[]): Problem[] {
  return secrets.flatMap((secret) => [
    ...nameProblems(secret),
    ...sizeProblems(secret, limitsOf(secret.name)),
  ]);
}

/** Why a service would not take a name, in words; undefined where it would. */
export function whyNoName(name: string): string | undefined {
  const { noun, legalName, nameRule } = limitsOf(name);
  if (legalName.test(isParameter(name) ? parameterName(name) : name)) return undefined;
  return `"${name}" is no name for a ${noun}: ${nameRule}`;
}

function limitsOf(name: string): Limits {
  return isParameter(name) ? PARAMETER : SECRET;
}

function nameProblems({ name }: PlannedSecret): Problem[] {
  const what = whyNoName(name);
  if (what === undefined) return [];
  return [
    {
      what,
      next: 'change --prefix or --name-template, or give it another under "names" in secretlift.config.json',
    },
  ];
}

function sizeProblems({ name, content }: PlannedSecret, { noun, mostBytes }: Limits): Problem[] {
  const bytes = Buffer.byteLength(secretString(content));
  if (bytes <= mostBytes) return [];
  return [
    {
      what: `"${name}" would hold ${bytes} bytes, and a ${noun} holds ${mostBytes} at most`,
      next: 'split it with --group none, or keep it in a file that S3 encrypts',
    },
  ];
}
