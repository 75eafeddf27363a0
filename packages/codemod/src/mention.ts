/** Whether a source text holds a string that is the name of a secret, wherever. */
export function mentions(text: string, name: string): boolean {
  return ["'", '"', '`'].some((quote) => text.includes(`${quote}${name}${quote}`));
}
