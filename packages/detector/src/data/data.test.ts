import { describe, expect, it, test } from 'vitest';
import { cluesIn, EVERYTHING } from '../prefilter/clues.js';
import { detectInData } from './data.js';
import type { DataComment, DataValue } from './document.js';
import { searchableText } from './searchable-text.js';

const LINES = ['MIIEowIBAAKCAQEA7', 'q9Xw2Kd8Vb5Nc3Hy6', 'T7qz4Lr9Xw2Kd8Vb5'].map((line) =>
  line.repeat(3),
);
const KEY = [
  '-----BEGIN ' + 'RSA PRIVATE KEY-----',
  ...LINES,
  '-----END ' + 'RSA PRIVATE KEY-----',
];
const TOKEN = ['ghp', 'T7qz4Lr9Xw2Kd8Vb5Nc3Hy6M1sP0aQ4eR7uZ'].join('_');

/** The value of a text that is written once in it. */
function string(text: string, value: string, written = value): DataValue {
  const start = text.indexOf(written);
  return { type: 'string', value, range: [start, start + written.length] };
}

function object(members: Readonly<Record<string, DataValue>>): DataValue {
  const entries = Object.entries(members).map(([name, value]) => ({ name, value }));
  return { type: 'object', range: [0, 0], members: entries };
}

function list(...items: readonly DataValue[]): DataValue {
  return { type: 'list', range: [0, 0], items };
}

function found(text: string, value: DataValue, comments: readonly DataComment[] = []) {
  const source = { text, filename: 'config.yaml', values: [value], comments };
  return detectInData(EVERYTHING, source).map(({ binding, range, expression, value }) => ({
    binding,
    text: text.slice(...range),
    expression: text.slice(...expression),
    value: value.reveal(),
  }));
}

describe('a credential in a data document', () => {
  it.each([
    ['without quotes', 'db:\n  password: hunter2 # x\n', 'hunter2'],
    ['in double quotes', '{"db": {"password": "hunter2"}}', '"hunter2"'],
    ['in single quotes', `{db: {password: 'hunter2'}}`, `'hunter2'`],
    ['in triple quotes', `[db]\npassword = """hunter2"""`, `"""hunter2"""`],
  ])('%s is found at its own place, by its path', (_, text, written) => {
    const value = string(text, 'hunter2', written);
    expect(found(text, object({ db: object({ password: value }) }))).toEqual([
      { binding: 'db.password', text: 'hunter2', expression: written, value: 'hunter2' },
    ]);
  });

  it('in an indented block is found at its lines', () => {
    const block = `|\n${KEY.map((line) => `    ${line}\n`).join('')}`;
    const text = `tls:\n  key: ${block}next: 1\n`;
    const value = string(text, `${KEY.join('\n')}\n`, block);
    const [finding] = found(text, object({ tls: object({ key: value }) }));
    expect(finding?.text.split(/\n\s+/)).toEqual(KEY);
    expect(finding?.expression).toBe(block);
  });

  it('in a line of a block is found in that line', () => {
    const block = `|\n    cd app\n    curl -H "Authorization: token ${TOKEN}" api\n`;
    const text = `run: ${block}`;
    const value = string(text, block.slice(2).replaceAll(/^ {4}/gm, ''), block);
    expect(found(text, object({ run: value })).map(({ text }) => text)).toEqual([TOKEN]);
  });

  it('behind an escape is found whole', () => {
    const text = String.raw`{"password": "hun\/ter2"}`;
    const value = string(text, 'hun/ter2', String.raw`"hun\/ter2"`);
    expect(found(text, object({ password: value }))).toMatchObject([
      { text: String.raw`hun\/ter2`, value: 'hun/ter2' },
    ]);
  });

  it('as NAME=value in a list is bound to that name', () => {
    const text = 'environment:\n  - POSTGRES_PASSWORD=hunter2\n  - HOST=db\n';
    const items = ['POSTGRES_PASSWORD=hunter2', 'HOST=db'].map((item) => string(text, item));
    expect(found(text, object({ environment: list(...items) }))).toMatchObject([
      { binding: 'POSTGRES_PASSWORD', text: 'hunter2' },
    ]);
  });

  it('beside its name is bound to it', () => {
    const text = 'env:\n  - name: DB_PASSWORD\n    value: hunter2\n';
    const pair = object({ name: string(text, 'DB_PASSWORD'), value: string(text, 'hunter2') });
    expect(found(text, object({ env: list(pair) }))).toMatchObject([
      { binding: 'DB_PASSWORD', text: 'hunter2' },
    ]);
  });

  it.each([
    ['# gitleaks:allow', ' gitleaks:allow'],
    ['// gitleaks:allow', ' gitleaks:allow'],
  ])('is excused by %s', (comment, value) => {
    const text = `password: hunter2 ${comment}\n`;
    const range = [18, 18 + comment.length] as const;
    expect(found(text, object({ password: string(text, 'hunter2') }), [{ value, range }])).toEqual(
      [],
    );
  });

  it.each([`# was ${TOKEN}`, `#${TOKEN}`, `// ${TOKEN}`])(
    'in the comment %# is found',
    (comment) => {
      const text = `a: 1\n${comment}\n`;
      const value = comment.replace(/^(?:#|\/\/)/, '');
      const range = [5, 5 + comment.length] as const;
      expect(found(text, object({}), [{ value, range }])).toMatchObject([{ text: TOKEN }]);
    },
  );
});

it('what is no credential is not found', () => {
  const text = 'password: ${DB_PASSWORD}\ntitle: Password\npath: ./secrets/password.txt\n';
  const [password, title, path] = ['${DB_PASSWORD}', 'Password', './secrets/password.txt'].map(
    (value) => string(text, value),
  ) as [DataValue, DataValue, DataValue];
  expect(found(text, object({ password, labels: object({ password: title }), path }))).toEqual([]);
});

it('nesting without end is not followed', () => {
  let value: DataValue = string('hunter2', 'hunter2');
  for (let depth = 0; depth < 100_000; depth += 1) value = list(value);
  expect(found('hunter2', value)).toEqual([]);
});

describe('the searchable text', () => {
  const generated = ['T7qz4Lr9', 'Xw2Kd8Vb', '5Nc3Hy6M'].join('');
  const letters = ['qzXwLrKdVbNcHyMT', 'gFpJvRsQ'].join('');
  test.each([
    ['plain', `api_key: ${generated}\n`],
    ['plain, letters alone', `api_key: ${letters}\n`],
    ['on a line of its own', `api_key:\n      ${letters}\n`],
    ['in a flow', `{api_key: ${letters}, a: b}\n`],
    ['in a list', `api_keys: [${letters},b]\n`],
    ['in a block list', `api_keys:\n- ${letters}\n`],
    ['behind a tag', `api_key: !!str ${letters}\n`],
    ['in a block', `api_key: |-\n  ${letters}\n`],
    ['a header', 'authorization: Bearer sesame-open-9\n'],
    ['a word', 'password: hunter2\n'],
    ['slashes escaped', String.raw`{"db": "postgres:\/\/app:hunter2@db\/shop"}`],
  ])('gives clues to what is written %s', (_, text) => {
    expect(cluesIn(searchableText(text))).toBeDefined();
  });

  test.each([
    ['JSON', JSON.stringify({ name: 'shop', scripts: { build: 'tsc -b' }, files: ['dist'] })],
    [
      'YAML',
      'on: [push]\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: npm test\n',
    ],
    ['TOML', '[tool.poetry]\nname = "shop"\nversion = "1.0.0"\n'],
  ])('gives none to %s without a credential', (_, text) => {
    expect(cluesIn(searchableText(text))).toBeUndefined();
  });

  it.each(['- ', ': ', '[', '|\n', '"a": ', ' '])('is made in linear time of %j', (piece) => {
    const text = piece.repeat(100_000);
    const start = process.cpuUsage();
    searchableText(text);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(500);
  });
});
