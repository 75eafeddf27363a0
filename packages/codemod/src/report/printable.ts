/**
 * Source text as a terminal may show it. An escape sequence in it would be obeyed, and a mark for
 * text that runs from right to left would show the line as it is not.
 */
export function printable(text: string): string {
  return text
    .replaceAll('\r', '')
    .replaceAll('\t', '  ')
    .replace(CONTROL, (character) => PICTURES[character] ?? '\uFFFD');
}

// eslint-disable-next-line no-control-regex -- control characters are what has to go
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

const PICTURES: Readonly<Record<string, string>> = { '\u001b': '␛', '\u0007': '␇', '\b': '␈' };
