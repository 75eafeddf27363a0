import type { Edit, Plan, PlannedPlace, RewrittenFile, SurveyedFile } from '../types.js';
import { callEdits } from './call.js';
import { getterEdits } from './getter.js';
import { importEdits, localNames } from './import.js';

/**
 * Turns a plan into edits of the original texts, in the order in which they stand. Pure: a file's
 * edits follow from its text and its survey alone.
 */
export function rewrite(plan: Plan): RewrittenFile[] {
  return [...placesByFile(plan)].map(([file, places]) => {
    const names = localNames(file, new Set(places.map(({ accessor }) => accessor)));
    const calls = places.map((place) => ({ place, local: names.get(place.accessor) ?? '' }));
    return {
      file,
      edits: inOrder([
        ...importEdits(file, names),
        ...getterEdits(file, places),
        ...callEdits(calls),
      ]),
      needs: new Set(places.map(({ secret }) => secret)),
    };
  });
}

function placesByFile(plan: Plan): Map<SurveyedFile, PlannedPlace[]> {
  const files = new Map<SurveyedFile, PlannedPlace[]>();
  for (const place of plan.secrets.flatMap(({ places }) => places)) {
    const known = files.get(place.file);
    if (known === undefined) files.set(place.file, [place]);
    else known.push(place);
  }
  return files;
}

function inOrder(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
}
