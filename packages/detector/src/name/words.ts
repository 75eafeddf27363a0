const BOUNDARY =
  /(?<=[\p{Ll}\d])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\d)|[^\p{L}\d]+/u;

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
