// What a character is, by its code.

/** What begins and ends a string. */
export function isQuote(code: number): boolean {
  return code === 34 || code === 39 || code === 96;
}

/** White space of ASCII; any other that a program may hold is not looked at. */
export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

/** A capital letter of ASCII. */
export function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

/** A small letter of ASCII. */
export function isSmall(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** A letter or digit of ASCII. */
export function isAlphanumeric(code: number): boolean {
  return isSmall(code) || isCapital(code) || (code >= 48 && code <= 57);
}

/** Letters of any alphabet, digits, `_` and `$`. */
export function isIdentifierPart(code: number): boolean {
  return code > 127 || isAlphanumeric(code) || code === 95 || code === 36;
}
