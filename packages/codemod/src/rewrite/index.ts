import type { Edit, Plan, PlannedPlace, RewrittenFile, SurveyedFile } from '../types.js';
import { callEdit } from './call.js';
import { importEdits, localNames } from './import.js';

/**
 * Turns a plan into edits of the original texts, in the order in which they stand. Pure: a file's
 * edits follow from its text and its survey alone.
 */
export function rewrite(plan: Plan): RewrittenFile[] {
  return [...placesByFile(plan)].map(([file, places]) => {
    const names = localNames(file, new Set(places.map(({ accessor }) => accessor)));
    const calls = places.map((place) => callEdit(place, names.get(place.accessor) ?? ''));
    return {
      file,
      edits: inOrder([...importEdits(file, names), ...calls]),
      needs: new Set(places.map(({ secret }) => secret)),
    };
  });
}

/** A planned place with the name of its secret. */
export interface NamedPlace extends PlannedPlace {
  readonly secret: string;
}

function placesByFile(plan: Plan): Map<SurveyedFile, NamedPlace[]> {
  const files = new Map<SurveyedFile, NamedPlace[]>();
  for (const { name, places } of plan.secrets) {
    for (const place of places) {
      const known = files.get(place.file) ?? [];
      files.set(place.file, [...known, { ...place, secret: name }]);
    }
  }
  return files;
}

function inOrder(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => a.range[0] - b.range[0]);
}
