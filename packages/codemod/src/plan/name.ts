import { basename, extname, relative, sep } from 'node:path';
import type { SecretKind } from '@secretlift/detector';
import type { NameStep, PlannedContent, PlannedPlace, PlannedSecret } from '../types.js';
import type { Placed } from './index.js';
import type { Member } from './group.js';
import type { MergedGroup } from './merge.js';

/** Gives every group its name in the store, `<package>/<what>`, unique among them. */
export function nameSecrets(groups: readonly MergedGroup[], root: string): PlannedSecret[] {
  const taken = new Set<string>();
  return groups.map((group) => {
    const name = unique(secretName(group), taken);
    taken.add(name);
    const members = [...group.members, ...group.echoes];
    return {
      name,
      description: `Migrated from ${shortPath(group.lead, root)} by migrate-secrets`,
      content: content(group),
      places: members.map(place),
    };
  });
}

function content({ members }: MergedGroup): PlannedContent {
  const entries = members.flatMap(({ key, target }) =>
    key === undefined ? [] : [[key, target.value] as const],
  );
  const [first] = members;
  if (entries.length > 0 || first === undefined) return { form: 'json', entries: new Map(entries) };
  return { form: 'string', value: first.target.value };
}

function place({ file, site, target, key }: Member): PlannedPlace {
  const accessor = target.mayAwait ? 'getSecret' : 'getSecretSync';
  const binding = target.path.map(({ name }) => name).join('.') || (site.finding.binding ?? '');
  return { file, site: target, binding, accessor, key };
}

function shortPath({ file }: Placed, root: string): string {
  return relative(root, file.path).split(sep).join('/');
}

function secretName(group: MergedGroup): string {
  const { file, site } = group.lead;
  const isJson = group.members.some(({ key }) => key !== undefined);
  const words = isJson ? objectWords(site.path) : valueWords(site.path, site.finding.kind);
  const what = words.length > 0 ? words : kebab(basename(file.path, extname(file.path)));
  return `${packagePart(file.package.name)}/${withoutSuffixLook(what.join('-'))}`;
}

/** `@acme/shop` → `acme/shop`. */
function packagePart(name: string): string {
  return name.replace(/^@/, '').replace(/[^\w/+=.@-]/g, '-');
}

/** What an object is called: its own name, without the property that holds the value. */
function objectWords(path: readonly NameStep[]): string[] {
  return meaningful(path.slice(0, -1))
    .slice(-1)
    .flatMap(({ name }) => kebab(name));
}

/** What a value is called: its own name with the nearest one around it that adds something. */
function valueWords(path: readonly NameStep[], kind: SecretKind): string[] {
  const steps = meaningful(path);
  const last = steps.at(-1);
  if (last === undefined) return [];
  const own = kebab(last.name);
  if (last.by === 'call') return merge(own, kebab(NOUN[kind]));
  const around = own.length > 1 ? undefined : steps.at(-2);
  return merge(around === undefined ? [] : kebab(around.name), own);
}

/** What the last step is called where only a call names the value. */
const NOUN = {
  password: 'password',
  token: 'token',
  'api-key': 'api-key',
  'signing-secret': 'secret',
  'private-key': 'private-key',
  'connection-url': 'url',
  other: 'secret',
} as const satisfies Record<SecretKind, string>;

/** Names that say nothing of what they hold. */
const EMPTY_NAMES = new Set(
  'config configuration settings options opts params args default exports module process env this app self credentials auth use set get data value'.split(
    ' ',
  ),
);

function meaningful(path: readonly NameStep[]): NameStep[] {
  return path.filter(({ name }) => name !== '' && !EMPTY_NAMES.has(name.toLowerCase()));
}

/** `session` + `session-secret` is `session-secret`. */
function merge(outer: readonly string[], inner: readonly string[]): string[] {
  return [...outer.filter((word) => !inner.includes(word)), ...inner];
}

/** `stripeAPIKey`, `STRIPE_API_KEY` and `stripe-api-key` are the words stripe, api, key. */
function kebab(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== '');
}

/**
 * AWS ends an ARN with a hyphen and six characters, and asks that no name end so: `jwt-secret`
 * would be mistaken for `jwt` by whoever looks it up by a partial ARN.
 */
function withoutSuffixLook(name: string): string {
  return name.replace(/-(\w{6})$/, '/$1');
}

function unique(name: string, taken: ReadonlySet<string>): string {
  for (let count = 2, candidate = name; ; count += 1) {
    if (!taken.has(candidate)) return candidate;
    candidate = `${name}-${count}`;
  }
}
