const BOUNDARY = /(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[A-Za-z])(?=\d)|[^A-Za-z\d]+/;

/**
 * The words of an identifier in lower case, whatever its style:
 * `dbPassword`, `DB_PASSWORD`, `db-password`, `db.password` → `['db', 'password']`.
 */
export function wordsOf(identifier: string): string[] {
  return identifier
    .slice(0, 200)
    .split(BOUNDARY)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}
