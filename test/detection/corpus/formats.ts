import { replaceSlots } from '../../../packages/detector/src/rules/values/format.js';
import type { ValueRule } from '../../../packages/detector/src/rules/values/value-rule.js';
import { fill } from '../../../packages/detector/src/testing/sample.js';

/** Statements of one program about one kind of credential, each with what should be said of it. */
export interface Statement {
  readonly way: string;
  readonly code: string;
  readonly positive: boolean;
}

/** Where a token that is known alone can stand; `VALUE` is a literal, `TEXT` its content. */
const ANYWHERE: Readonly<Record<string, string>> = {
  bound: `const x = VALUE;`,
  listed: `const list = ['a', VALUE];`,
  passed: `send(VALUE);`,
  property: `const config = { provider_api_token: VALUE };`,
  fallback: `const y = process.env.X ?? VALUE;`,
  sentence: 'throw new Error(`cannot use TEXT here`);',
  shell: 'const shell = `export SERVICE_TOKEN=TEXT`;',
  yaml: 'const yaml = `service:\n  url: https://acme.dev\n  token: TEXT\n`;',
  json: 'const json = `{"name": "acme", "token": "TEXT"}`;',
  header: 'const command = `curl -H "X-Api-Key: TEXT" https://acme.dev/v1`;',
  hole: 'const made = `${name} TEXT ${name}`;',
  element: `const element = <Client id='TEXT' />;`,
};

/** Where one that is known by the name beside it can stand; `NAME` is that name. */
const BESIDE: Readonly<Record<string, string>> = {
  bound: `const NAME_api_key = VALUE;`,
  access: `const NAMEAccess = VALUE;`,
  listed: `const NAMEKeys = ['a', VALUE, 'b'];`,
  camel: `const NAMEApiKey = VALUE;`,
  property: `const config = { NAME_token: VALUE };`,
  quoted: `const config2 = { 'NAME-secret': VALUE };`,
  member: `settings.NAME.key = VALUE;`,
  environment: `process.env.NAME_KEY = VALUE;`,
  owner: `const all = { NAME: { token: VALUE } };`,
  shell: 'const shell = `export NAME_KEY=TEXT`;',
  assignment: 'const line = `NAME_api_token = "TEXT"`;',
  spoken: 'const said = `NAME token: TEXT`;',
  yaml: 'const yaml = `NAME:\n  key: TEXT\n`;',
  json: 'const json = `{"NAME_key": "TEXT"}`;',
  header: 'const command = `curl -H "X-NAME-Key: TEXT" https://acme.dev/v1`;',
};

/** Fillers for slots, by what they look like: the length is right, and no generator made them. */
const FILLERS: Readonly<Record<string, (length: number) => string>> = {
  crosses: (length) => 'x'.repeat(length),
  capitals: (length) => 'X'.repeat(length),
  digits: (length) => '1234567890'.repeat(length).slice(0, length),
  zeros: (length) => '0'.repeat(length),
  letters: (length) => 'abcdefghijklmnopqrstuvwxyz'.repeat(length).slice(0, length),
  block: (length) => 'abc1'.repeat(length).slice(0, length),
};

/** Every way to write the samples of a rule, and near misses of it. */
export function statementsOf(rule: ValueRule, random: () => number): Statement[] {
  const ways = rule.near ? BESIDE : ANYWHERE;
  const name = (rule.near?.[0] ?? '').replaceAll(' ', '_');
  const positives = Object.entries(ways).map(([way, code], index) => {
    const format = rule.matches[index % rule.matches.length] ?? rule.matches[0];
    return { way, code: written(code, name, fill(format, random)), positive: true };
  });
  return [...positives, ...nearMisses(rule, name, random)];
}

function nearMisses(rule: ValueRule, name: string, random: () => number): Statement[] {
  const [format] = rule.matches;
  const token = fill(format, random);
  const fillers = Object.entries(FILLERS).map(
    ([way, filler]) =>
      [way, replaceSlots(format, ({ least }) => filler(least)), 'NAMEproviderToken'] as const,
  );
  const spoilt = rule.near
    ? ([
        ['neutral', token, 'checksum'],
        ['commit', token, 'NAMECommit'],
        ['url', token, 'NAMEUrl'],
      ] as const)
    : ([
        ['short', token.slice(0, Math.ceil(token.length / 2)), 'x'],
        ['inside', `abc${token}def`, 'x'],
        ['wrong', `${token.slice(0, token.length / 2)}!?${token.slice(token.length / 2)}`, 'x'],
        ['slot', `${token.slice(0, 6)}<your-token>`, 'NAMEproviderToken'],
      ] as const);
  return [...fillers, ...spoilt].map(([way, value, binding]) => ({
    way,
    code: written(`const ${binding} = VALUE;`, name, value),
    positive: false,
  }));
}

/** All at once, since a name can be `textmagic`. */
function written(code: string, name: string, value: string): string {
  const parts: Readonly<Record<string, string>> = {
    NAME_KEY: `${name}_KEY`.toUpperCase(),
    NAME: name,
    VALUE: JSON.stringify(value),
    TEXT: value.replaceAll('`', ''),
  };
  return code.replace(/NAME_KEY|NAME|VALUE|TEXT/g, (part) => parts[part] ?? part);
}
