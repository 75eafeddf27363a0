/** A credential of a generated program, in one of its places. */
export interface Credential {
  /** What the program sees. */
  readonly value: string;
  /** What the source says: the value with its escapes, without quotes, each literal on its own. */
  readonly spelled: readonly string[];
  /** Whether the place can become a call, or why it cannot. */
  readonly fate: 'lifted' | 'enum-member' | 'case-label';
}

/** A stretch of a generated program, with the credentials that it spells out. */
export interface Code {
  readonly text: string;
  readonly credentials: readonly Credential[];
}

/** Puts code together: what stands in the holes brings its credentials along. */
export function code(
  strings: readonly string[],
  ...holes: readonly (string | number | Code)[]
): Code {
  const parts = holes.map((hole) => (typeof hole === 'object' ? hole : plain(String(hole))));
  return {
    text: strings.map((text, index) => text + (parts[index]?.text ?? '')).join(''),
    credentials: parts.flatMap(({ credentials }) => credentials),
  };
}

/** Statements one below the other. */
export function lines(parts: readonly Code[]): Code {
  return {
    text: parts.map(({ text }) => text).join('\n'),
    credentials: parts.flatMap(({ credentials }) => credentials),
  };
}

/** A block's content, one step further in; not the rest of a string that goes on on the next line. */
export function indented({ text, credentials }: Code): Code {
  return { text: text.replaceAll(/(?<!\\\n)^(?=.)/gm, '  '), credentials };
}

function plain(text: string): Code {
  return { text, credentials: [] };
}
