import { expect, test } from 'vitest';
import { reasonOf } from './reason.js';
import { requirePackage } from './require-package.js';
import { failureOf } from './source.js';

test('looks in one place after the other', async () => {
  const found = await requirePackage('@aws-sdk/client-ssm', [
    '/nowhere/a.js',
    import.meta.filename,
  ]);
  expect(found).toHaveProperty('GetParameterCommand');
});

test('says that a package is in none of them', async () => {
  const error: unknown = await requirePackage('@aws-sdk/client-ssm', ['/a.js', '/b.js']).catch(
    (thrown: unknown) => thrown,
  );
  expect(reasonOf(failureOf(error))).toBe('sdk-missing');
});
