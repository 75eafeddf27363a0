import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openEnvelope, sealEnvelope } from './envelope.js';

const key = randomBytes(32);

it('opens what it has sealed, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, place) => {
      expect(openEnvelope(sealEnvelope(text, key, place), key, place)).toBe(text);
    }),
  );
});

it('shows nothing of the text, and two envelopes of it have nothing in common', () => {
  const [first, second] = [1, 2].map(() => sealEnvelope('a secret text', key, 'place'));
  expect(first).not.toContain('secret text');
  const parts = (envelope = ''): string[] => envelope.match(/[\w+/=]{16,}/g) ?? [];
  expect(parts(first)).toHaveLength(6);
  expect(parts(first).filter((part) => parts(second).includes(part))).toEqual([]);
});

it('does not open under another key or in another place', () => {
  const envelope = sealEnvelope('text', key, 'place');
  expect(() => openEnvelope(envelope, randomBytes(32), 'place')).toThrow();
  expect(() => openEnvelope(envelope, key, 'elsewhere')).toThrow();
});

it('notices every changed byte', () => {
  const fields = ['dataKey', 'content'] as const;
  const parts = ['nonce', 'ciphertext', 'tag'] as const;
  const target = fc.tuple(fc.constantFrom(...fields), fc.constantFrom(...parts), fc.nat());
  fc.assert(
    fc.property(target, fc.integer({ min: 1, max: 255 }), ([field, part, at], change) => {
      const envelope = parse(sealEnvelope('text', key, 'place'));
      const bytes = Buffer.from(envelope[field][part], 'base64');
      bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ change;
      envelope[field][part] = bytes.toString('base64');
      expect(() => openEnvelope(JSON.stringify(envelope), key, 'place')).toThrow();
    }),
  );
});

type Part = Record<'nonce' | 'ciphertext' | 'tag', string>;

function parse(envelope: string): Record<'dataKey' | 'content', Part> {
  return JSON.parse(envelope) as Record<'dataKey' | 'content', Part>;
}
