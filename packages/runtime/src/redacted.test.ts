import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { Redacted } from './redacted.js';

const secret = new Redacted('v@lue');

test.each([
  ['String()', () => String(secret)],
  ['JSON', () => JSON.stringify({ secret })],
  ['inspect', () => inspect({ secret }, { showHidden: true, depth: null })],
  ['a copy', () => inspect(Object.assign({}, secret))],
  ['a structured clone', () => inspect(structuredClone(secret))],
  ['its keys', () => inspect(Reflect.ownKeys(secret))],
])('%s does not show it', (_, show) => expect(show()).not.toContain('v@lue'));

test('reveal() does', () => expect(secret.reveal()).toBe('v@lue'));
