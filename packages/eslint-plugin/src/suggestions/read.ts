import type { Edit } from './edit.js';
import type { ProgramFile } from './file.js';
import type { Place } from './place.js';

/** Puts an expression in the place of a value: around a part of a string, the rest becomes a template. */
export function readInstead(place: Place, { text }: ProgramFile, expression: string): Edit {
  const { node, range, whole, inAttribute } = place;
  if (whole) {
    const given = inAttribute ? `{${expression}}` : expression;
    return { range: node.range, text: touchesWord(text, node.range[0]) ? ` ${given}` : given };
  }
  if (node.type === 'TemplateLiteral') return { range, text: `\${${expression}}` };
  const before = forTemplate(text.slice(node.range[0] + 1, range[0]));
  const after = forTemplate(text.slice(range[1], node.range[1] - 1));
  const template = `\`${before}\${${expression}}${after}\``;
  return {
    range: node.range,
    text: touchesWord(text, node.range[0]) ? ` ${template}` : template,
  };
}

/** `return'x'` is legal, `returngetSecret()` is another name. */
function touchesWord(text: string, offset: number): boolean {
  return /[\w$]/.test(text.charAt(offset - 1));
}

/** Escapes stay as they are written; what only templates read needs one. */
function forTemplate(raw: string): string {
  return raw.replace(/\\[\s\S]|`|\$\{/g, (match) =>
    match.startsWith('\\') ? match : `\\${match}`,
  );
}
