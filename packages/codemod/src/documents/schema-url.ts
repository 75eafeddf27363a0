const SCHEMAS =
  'https://raw.githubusercontent.com/secretlift/secretlift/main/packages/codemod/schemas';

/** Where the schema of a document is published: what its `$schema` says. */
export function schemaUrl(name: string): `${string}.schema.json` {
  return `${SCHEMAS}/${name}.schema.json`;
}
