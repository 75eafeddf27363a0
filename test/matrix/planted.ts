import { generateCredential } from '../support/generate.js';

/** What is planted in each file, in the order in which it stands there. */
export const PASSWORD = generateCredential('matrix', 'password');
export const TOKEN = generateCredential('matrix', 'stripe-secret-key');

const OPTIONS = `{ user: 'shop', password: '${PASSWORD}' };`;
const START = `start('${TOKEN}')`;
const SCRIPT = `const database = ${OPTIONS}\n${START};\n`;
const TYPED = `const database: Record<string, string> = ${OPTIONS}\n${START} as void;\n`;

const JSON_TEXT = JSON.stringify(
  { database: { user: 'shop', port: 5432, password: PASSWORD }, stripe: [TOKEN] },
  null,
  2,
);

/** Code, by file name: each language has its parser. */
export const CODE = {
  'shop.js': SCRIPT,
  'shop.ts': TYPED,
  'shop.tsx': `${TYPED}export const view = <p>{database.user}</p>;\n`,
  'shop.jsx': `${SCRIPT}export const view = <p>{database.user}</p>;\n`,
  'shop.vue': `<script setup lang="ts">\n${TYPED}</script>\n<template><p>{{ user }}</p></template>\n`,
  'shop.svelte': `<script lang="ts">\n${TYPED}</script>\n<p>{database.user}</p>\n`,
  'shop.astro': `---\n${TYPED}---\n<p>{database.user}</p>\n`,
} as const;

/** Data, by file name. */
export const DATA = {
  'shop.json': JSON_TEXT,
  'shop.jsonc': `// of the shop\n${JSON_TEXT}\n`,
  'shop.json5': `{ database: { user: 'shop', password: '${PASSWORD}' }, stripe: ['${TOKEN}',] }\n`,
  'shop.yaml': `database:\n  user: shop\n  password: ${PASSWORD} # now\nstripe:\n  - ${TOKEN}\n`,
  'shop.yml': `database: { user: shop, password: "${PASSWORD}" }\nstripe: |\n  ${TOKEN}\n`,
  'shop.toml': `stripe = ""\n[database]\nuser = "shop"\npassword = "${PASSWORD}"\ntokens = ['${TOKEN}']\n`,
} as const;

/** Where only what has the form of a real credential counts. */
export const TESTS = { 'shop.test.js': SCRIPT } as const;
