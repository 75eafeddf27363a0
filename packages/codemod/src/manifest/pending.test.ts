import { expect, it } from 'vitest';
import { pendingPlaces } from './pending.js';
import type { Manifest } from './schema.js';

const MANIFEST: Manifest = {
  version: 1,
  secrets: [],
  files: ['done.js', 'waiting.js', 'gone.js'].map((path) => ({
    path,
    imports: ['getSecretSync'],
    places: [
      {
        secret: 'shop/db',
        key: 'password',
        binding: 'db.password',
        accessor: 'getSecretSync',
        quote: "'",
        form: 'whole',
        spelling: 'usual',
        added: [],
      },
    ],
  })),
  packages: [],
  declarations: [],
};

it('takes a file that names none of its secrets for one that the run did not come to', () => {
  const sources = [
    { path: '/app/done.js', text: `read("shop/db", 'password')`, bom: false },
    { path: '/app/waiting.js', text: `const db = { password: 'shop' }`, bom: false },
    { path: '/app/other.js', text: '', bom: false },
  ];
  expect(pendingPlaces(MANIFEST, sources, '/app')).toEqual([
    { path: '/app/waiting.js', binding: 'db.password', secret: 'shop/db', key: 'password' },
  ]);
});
