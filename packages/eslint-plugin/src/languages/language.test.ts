import json from '@eslint/json';
import { Linter, type Rule } from 'eslint';
import toml from 'eslint-plugin-toml';
import yml from 'eslint-plugin-yml';
import * as jsoncParser from 'jsonc-eslint-parser';
import * as tomlParser from 'toml-eslint-parser';
import { expect, test } from 'vitest';
import * as yamlParser from 'yaml-eslint-parser';
import { noHardcodedCredentials } from '../rules/no-hardcoded-credentials.js';

const JSON_TEXT = `{ "db": { "host": "db", "port": 5432, "password": "hunter2" } }`;
const JSONC_TEXT = `// of the shop\n${JSON_TEXT} /* end */`;
const JSON5_TEXT = `{ db: { host: 'db', port: +5432, password: 'hunter2', }, } // end`;
const YAML_TEXT = '# of the shop\ndb:\n  host: db\n  port: 5432\n  password: hunter2 # now\n';
const TOML_TEXT = '# of the shop\n[shop.db]\nhost = "db"\nport = 5432\npassword = "hunter2"\n';

type Reading = Pick<Linter.Config, 'language' | 'languageOptions'>;

const LANGUAGES: readonly (readonly [name: string, text: string, reading: Reading])[] = [
  ['json/json', JSON_TEXT, { language: 'json/json' }],
  ['json/jsonc', JSONC_TEXT, { language: 'json/jsonc' }],
  ['json/json5', JSON5_TEXT, { language: 'json/json5' }],
  ['jsonc-eslint-parser', JSONC_TEXT, { languageOptions: { parser: jsoncParser } }],
  ['jsonc-eslint-parser, JSON5', JSON5_TEXT, { languageOptions: { parser: jsoncParser } }],
  ['yml/yaml', YAML_TEXT, { language: 'yml/yaml' }],
  ['yaml-eslint-parser', YAML_TEXT, { languageOptions: { parser: yamlParser } }],
  ['toml/toml', TOML_TEXT, { language: 'toml/toml' }],
  ['toml-eslint-parser', TOML_TEXT, { languageOptions: { parser: tomlParser } }],
];

test.each(LANGUAGES)('%s: a password is found at its own place', (_, text, reading) => {
  const { messages } = lint(text, reading);
  expect(messages.map(({ message }) => message)).toEqual([
    expect.stringContaining('Hardcoded password in db.password'),
  ]);
  expect(messages.map((message) => stretchOf(text, message))).toEqual(['hunter2']);
});

test.each(LANGUAGES)('%s: a file without a credential has no visitor', (_, text, reading) => {
  const harmless = text.replace('password', 'database');
  expect(lint(harmless, reading)).toEqual({ messages: [], visitors: [] });
});

test.each([
  ['json/jsonc', `{\n"password": "hunter2" // gitleaks:allow\n}`, { language: 'json/jsonc' }],
  ['yml/yaml', 'password: hunter2 # gitleaks:allow\n', { language: 'yml/yaml' }],
  ['toml/toml', 'password = "hunter2" # gitleaks:allow\n', { language: 'toml/toml' }],
])('%s: the comments of other tools excuse', (_, text, reading) => {
  expect(lint(text, reading).messages).toEqual([]);
});

test.each([
  ['a list', 'environment:\n  - TZ=UTC\n  - POSTGRES_PASSWORD=hunter2\n', 'POSTGRES_PASSWORD'],
  ['a pair', 'env:\n  - name: DB_PASSWORD\n    value: hunter2\n', 'DB_PASSWORD'],
  ['an anchor', 'db: &db\n  password: &word hunter2\nagain: *word\n', 'db.password'],
  ['two documents', 'a: 1\n---\npassword: hunter2\n', 'password'],
  [
    'a key that is none',
    '? [a, b]\n: password\ndb: { password: hunter2, empty: }\n',
    'db.password',
  ],
  ['a tag', 'password: !!str hunter2\n', 'password'],
])('YAML: %s names what it holds', (_, text, binding) => {
  const { messages } = lint(text, { languageOptions: { parser: yamlParser } });
  expect(messages.map(({ message }) => message)).toEqual([
    expect.stringContaining(`in ${binding}: `),
  ]);
  expect(messages.map((message) => stretchOf(text, message))).toEqual(['hunter2']);
});

test.each([
  ['an inline table', 'db = { user = "shop", password = "hunter2" }\n', 'db.password'],
  ['a dotted key', "db.password = '''hunter2'''\n", 'db.password'],
  ['a quoted key', '[[replicas]]\n"db password" = "hunter2"\n', 'replicas.db password'],
  ['a list', 'passwords = ["hunter2"]\n', 'passwords'],
])('TOML: %s names what it holds', (_, text, binding) => {
  const { messages } = lint(text, { languageOptions: { parser: tomlParser } });
  expect(messages.map(({ message }) => message)).toEqual([
    expect.stringContaining(`in ${binding}: `),
  ]);
  expect(messages.map((message) => stretchOf(text, message))).toEqual(['hunter2']);
});

/** Lints with the rule and tells what it listened to. */
function lint(text: string, reading: Reading) {
  const visitors: string[] = [];
  const credentials: Rule.RuleModule = {
    ...noHardcodedCredentials,
    create(context) {
      const listener = noHardcodedCredentials.create(context);
      visitors.push(...Object.keys(listener));
      return listener;
    },
  };
  const messages = new Linter().verify(
    text,
    {
      files: ['**/*.data'],
      plugins: {
        json,
        yml,
        toml,
        secretlift: { rules: { credentials } },
      },
      rules: { 'secretlift/credentials': 'error' },
      ...reading,
    },
    { filename: 'config.data' },
  );
  return { messages, visitors };
}

/** What of a text a message is about. */
function stretchOf(text: string, { line, column, endColumn = column }: Linter.LintMessage): string {
  return (text.split('\n')[line - 1] ?? '').slice(column - 1, endColumn - 1);
}
