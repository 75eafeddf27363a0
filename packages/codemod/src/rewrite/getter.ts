import type { Edit, GetterPlace, PlannedPlace, SurveyedFile } from '../types.js';

/**
 * The edits around the calls that turn `password: 'x'` into a getter, once for each property,
 * however many calls it holds.
 */
export function getterEdits(file: SurveyedFile, places: readonly PlannedPlace[]): Edit[] {
  const getters = new Map<number, GetterPlace>();
  for (const { getter } of places) if (getter !== undefined) getters.set(getter.property, getter);
  return [...getters.values()].flatMap((getter) => editsFor(getter, file));
}

function editsFor(getter: GetterPlace, { style }: SurveyedFile): Edit[] {
  const { property, nameEnd, initializer, oneLine, indent, step } = getter;
  const newLine = oneLine ? ' ' : `${style.endOfLine}${indent}`;
  const inside = oneLine ? newLine : newLine + step;
  const end = style.semicolon ? ';' : '';
  return [
    { range: [property, property], text: 'get ' },
    { range: [nameEnd, initializer[0]], text: `() {${inside}return ` },
    { range: [initializer[1], initializer[1]], text: `${end}${newLine}}` },
  ];
}
