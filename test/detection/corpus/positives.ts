import { VALUE_RULES } from '../../../packages/detector/src/rules/values/index.js';
import { cases, type Case } from './case.js';

/** Shapes in which a name and a value stand together; `NAME` and `VALUE` are replaced. */
const BINDINGS: readonly string[] = [
  `const NAME = VALUE;`,
  `let NAME = VALUE;`,
  `export const config = { NAME: VALUE };`,
  `export default { db: { NAME: VALUE, retries: 3 } };`,
  `const o = { 'NAME': VALUE };`,
  `const o = { ['NAME']: VALUE };`,
  `settings.NAME = VALUE;`,
  `settings['NAME'] = VALUE;`,
  `this.NAME = VALUE;`,
  `process.env.NAME = VALUE;`,
  `const NAME = process.env.X || VALUE;`,
  `const NAME = process.env.X ?? VALUE;`,
  `const NAME = isProduction ? load() : VALUE;`,
  `class Client { NAME = VALUE; }`,
  `class Client { static NAME = VALUE; }`,
  `class Client { private readonly NAME: string = VALUE; }`,
  `function connect(NAME = VALUE) { return NAME; }`,
  `const { NAME = VALUE } = options;`,
  `connect({ NAME: VALUE });`,
  `new Client({ auth: { NAME: VALUE } });`,
  `const NAME = VALUE as const;`,
  `const o = { NAME: VALUE } satisfies Options;`,
  `if (input.NAME === VALUE) admit();`,
  `switch (NAME) { case VALUE: admit(); }`,
  `const list = new Map([['NAME', VALUE]]);`,
  `store.set('NAME', VALUE);`,
  `Object.assign(settings, { NAME: VALUE });`,
  `const all = { ...defaults, NAME: VALUE };`,
  `module.exports = { NAME: VALUE };`,
  `exports.NAME = VALUE;`,
  'const NAME = `VALUE_BARE`;',
];

const NAMED: readonly (readonly [name: string, value: string])[] = [
  ['password', 'Tr0ub4dor&{lower:3}'],
  ['dbPassword', 'hunter2{lower:2}'],
  ['DB_PASSWORD', 'S3cr3t!{alnum:4}'],
  ['clientSecret', '{alnum:32}'],
  ['jwtSecret', 'keyboardcat'],
  ['apiKey', '{hex:32}'],
  ['API_KEY', '{alnum:40}'],
  ['accessToken', '{alnum:36}'],
  ['encryptionKey', '{hex:64}'],
];

const bound = NAMED.flatMap(([name, value]) =>
  BINDINGS.map((code) =>
    code.replaceAll('NAME', name).replace('VALUE_BARE', value).replace('VALUE', `'${value}'`),
  ),
);

/** Rules that need a name beside them are given it. */
const formats = VALUE_RULES.flatMap(({ matches, near }) =>
  matches.map(
    (format) =>
      `const ${near ? `${near[0].replaceAll(' ', '_')}Credential` : 'x'} = ${quoted(format)};`,
  ),
);

function quoted(format: string): string {
  return JSON.stringify(format)
    .replaceAll('<<{\\"', '<<{"')
    .replace(/<<.*>>/, (base64) => base64.replaceAll('\\"', '"'));
}

/** Code that holds a credential. */
export const POSITIVES: readonly Case[] = [
  ...cases('names', true, bound),
  ...cases('formats', true, formats),
];
