import { expect, it } from 'vitest';
import { migrated, PASSWORD } from '../testing/migrated.js';

const USE = `const dbPassword = '${PASSWORD}';\n`;
const USED = `const dbPassword = getSecretSync('shop/db-password');\n`;
const IMPORT = `const { getSecretSync } = require('@secretlift/runtime');\n\n`;

/** What stays above the import, and what stays with the statement below it. */
const COMMENTS: readonly (readonly [above: string, below: string])[] = [
  ['// @flow\n', ''],
  ['/* @flow strict */\n', ''],
  ['// @ts-check\n', ''],
  ['/** @jest-environment node */\n', ''],
  ['/* eslint-env node */\n', ''],
  ['/* eslint no-console: 0 */\n', ''],
  ['// Copyright 2020 Acme\n// All rights reserved.\n', ''],
  ['/**\n * Licensed under the MIT license.\n */\n', ''],
  ['/* c8 ignore file */\n', ''],
  ['// @ts-check\n', '// eslint-disable-next-line no-secrets\n'],
  ['', '// eslint-disable-next-line no-secrets\n'],
  ['', '// @ts-expect-error\n'],
  ['', '// prettier-ignore\n'],
  ['', '/* istanbul ignore next */\n'],
  ['', '/* v8 ignore next 3 */\n'],
  ['', '// the database\n'],
];

it.each(COMMENTS)('an import goes below %j and above %j', (above, below) => {
  expect(migrated(`${above}${below}${USE}`)).toBe(`${above}${IMPORT}${below}${USED}`);
});
