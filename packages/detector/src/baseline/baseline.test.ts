import { createHash } from 'node:crypto';
import { describe, expect, it, test } from 'vitest';
import { detect } from '../detect.js';
import { sourceOf } from '../testing/program.js';
import { addFindings, type Found } from './add.js';
import { emptyBaseline, type Baseline } from './baseline.js';
import { formatBaseline } from './format.js';
import { KnownSecrets } from './known.js';
import { parseBaseline } from './parse.js';

const stripe = ['sk', 'live', 'T7qz4Lr9Xw2K' + 'd8Vb5Nc3Hy6M'].join('_');
const at = new Date('2026-01-31T12:00:00.123Z');

function found(text: string, filename = 'src/a.js'): Found {
  return { filename, text, findings: detect(sourceOf(text, filename)) };
}

function sha1(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}

function knowing(...secrets: string[]): Baseline {
  const entries = secrets.map((one) => ({ type: 'Secret Keyword', hashed_secret: sha1(one) }));
  return { ...emptyBaseline(), results: { 'src/a.js': entries } };
}

describe('knows a finding by what detect-secrets hashes of it', () => {
  test.each([
    ['the literal', `const password = 'hunter2horse'`, 'hunter2horse'],
    [
      'the spelling up to an escaped quote',
      String.raw`const password = 'hunter\'2horse'`,
      'hunter\\',
    ],
    [
      'the spelling of an escape',
      String.raw`const password = 'hunter\x32horse'`,
      'hunter\\x32horse',
    ],
    ['what an escape means', String.raw`const password = 'hunter\x32horse'`, 'hunter2horse'],
    ['a part of a concatenation', `const password = 'hunter2' + 'horse'`, 'horse'],
    ['the password of a URL', `open('postgres://app:hunter2horse@db/shop')`, 'hunter2horse'],
    [
      'the whole URL',
      `open('postgres://app:hunter2horse@db/shop')`,
      'postgres://app:hunter2horse@db/shop',
    ],
    ['a token within a string', `start('--key=${stripe}')`, stripe],
    ['a string with a token in it', `start('--key=${stripe}')`, `--key=${stripe}`],
  ])('%s', (_, text, hashed) => {
    const { findings, filename } = found(text);
    expect(findings).toHaveLength(1);
    const known = new KnownSecrets(knowing(hashed));
    expect(findings.map((finding) => known.holds(filename, finding, text))).toEqual([true]);
  });

  it('not in another file, nor another value', () => {
    const { text, findings } = found(`const password = 'hunter2horse'`);
    const holds = (baseline: Baseline, filename: string) =>
      findings.map((finding) => new KnownSecrets(baseline).holds(filename, finding, text));
    expect(holds(knowing('hunter2horse'), 'src/b.js')).toEqual([false]);
    expect(holds(knowing('hunter3horse', ''), 'src/a.js')).toEqual([false]);
  });

  it('under a path of Windows', () => {
    const { results } = knowing('hunter2horse');
    const baseline = { ...emptyBaseline(), results: { 'src\\a.js': results['src/a.js'] ?? [] } };
    expect(new KnownSecrets(baseline).hasFile('src/a.js')).toBe(true);
  });
});

describe('adds findings', () => {
  it('as detect-secrets has them', () => {
    const text = `\nconst password = 'hunter2horse'\nopen('postgres://app:swordfish9@db/shop')`;
    const { results, generated_at } = addFindings(emptyBaseline(), [found(text)], at);
    const rest = { filename: 'src/a.js', is_verified: false };
    expect(generated_at).toBe('2026-01-31T12:00:00Z');
    expect(results).toEqual({
      'src/a.js': [
        { type: 'Secret Keyword', hashed_secret: sha1('hunter2horse'), line_number: 2, ...rest },
        {
          type: 'Basic Auth Credentials',
          hashed_secret: sha1('swordfish9'),
          line_number: 3,
          ...rest,
        },
      ],
    });
  });

  it('and then knows all of them', () => {
    const files = [found(`const password = 'hunter2horse'`), found(`start('${stripe}')`, 'b.js')];
    const once = addFindings(emptyBaseline(), files, at);
    expect(addFindings(once, files, new Date())).toBe(once);
  });

  it('and keeps what stands, with its audit', () => {
    const entry = { ...entryOf('old'), is_secret: false, line_number: 7, is_verified: true };
    const before = { ...emptyBaseline(), results: { 'z.js': [entry], 'src/a.js': [entry] } };
    const after = addFindings(before, [found(`const password = 'hunter2horse'`)], at);
    expect(Object.keys(after.results)).toEqual(['src/a.js', 'z.js']);
    expect(after.results['z.js']).toEqual([entry]);
    expect(after.results['src/a.js']?.map(({ line_number }) => line_number)).toEqual([1, 7]);
    expect(after.results['src/a.js']?.[1]).toEqual(entry);
  });

  it('once where a file has the same twice', () => {
    const text = `const password = 'hunter2horse'; const adminPassword = 'hunter2horse'`;
    expect(addFindings(emptyBaseline(), [found(text)], at).results['src/a.js']).toHaveLength(1);
  });
});

describe('reads and writes', () => {
  it('without loss', () => {
    const baseline = addFindings(emptyBaseline(), [found(`const password = 'hunter2horse'`)], at);
    expect(parseBaseline(formatBaseline(baseline))).toEqual(baseline);
  });

  it('as Python does', () => {
    const baseline = { ...emptyBaseline(), results: { 'ü.js': [entryOf('x')] } };
    const text = formatBaseline(baseline);
    expect(text).toMatch(/^\{\n {2}"version": "1\.5\.0",\n/);
    expect(text).toContain('"limit": 3.0\n');
    expect(text).toContain('"limit": 4.5\n');
    expect(text).toContain('"min_level": 2\n');
    expect(text).toContain('"\\u00fc.js": [');
    expect(text).toMatch(/\}\n$/);
  });

  test.each([
    ['hunter2horse', 'is not JSON'],
    ['[]', 'is not a JSON object'],
    ['{}', 'has no version'],
    ['{"version":"0.14.3"}', 'is of version 0.14.3, and only those of 1.x are understood'],
    ['{"version":"1.5.0"}', 'has no list plugins_used'],
    ['{"version":"1.5.0","plugins_used":[],"filters_used":[]}', 'has no results'],
    [
      '{"version":"1.5.0","plugins_used":[],"filters_used":[],"results":{"a.js":[{"type":"x"}]}}',
      'has an entry of a.js without its type or its hashed_secret',
    ],
  ])('%s: %s', (text, message) => {
    expect(() => parseBaseline(text)).toThrow(
      expect.objectContaining({ name: 'BaselineError', message }),
    );
  });
});

function entryOf(secret: string) {
  return { type: 'Secret Keyword', hashed_secret: sha1(secret) };
}
