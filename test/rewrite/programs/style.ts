import fc from 'fast-check';
import type { Code } from './code.js';

/** How a program is written out. */
export interface Style {
  readonly endOfLine: '\n' | '\r\n';
  readonly indentation: '  ' | '    ' | '\t';
  readonly semicolons: boolean;
  readonly endsWithLine: boolean;
}

export const style: fc.Arbitrary<Style> = fc.record({
  endOfLine: fc.constantFrom('\n' as const, '\r\n' as const),
  indentation: fc.constantFrom('  ' as const, '    ' as const, '\t' as const),
  semicolons: fc.boolean(),
  endsWithLine: fc.boolean(),
});

/** The code in a style; what its credentials are spelled with goes along. */
export function styled({ text, credentials }: Code, chosen: Style): Code {
  const ended = chosen.endsWithLine ? `${text}\n` : text;
  const terminated = chosen.semicolons ? ended : withoutSemicolons(ended);
  const write = (part: string) => part.replaceAll('\n', chosen.endOfLine);
  return {
    text: write(terminated.replaceAll(/(?<!\\\n)^(?: {2})+/gm, (spaces) => indent(spaces, chosen))),
    credentials: credentials.map((one) => ({ ...one, spelled: one.spelled.map(write) })),
  };
}

function indent(spaces: string, { indentation }: Style): string {
  return indentation.repeat(spaces.length / 2);
}

/** Leaves out those that the next line does not need. */
function withoutSemicolons(text: string): string {
  return text.replaceAll(/(?<![;{}\n]);$(?!\n\s*[(`[/+*-])/gm, '');
}
