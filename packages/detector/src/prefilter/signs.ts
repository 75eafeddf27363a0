/** Whether a character, by its code, begins and ends a string. */
export function isQuote(code: number): boolean {
  return code === 34 || code === 39 || code === 96;
}

/** White space of ASCII; any other that a program may hold is not looked at. */
export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}
