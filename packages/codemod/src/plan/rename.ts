import type { PlannedSecret } from '../types.js';
import { idVariable } from './id-variable.js';

/** A planned secret under another name, with every place that reads it. */
export function renamed(secret: PlannedSecret, name: string): PlannedSecret {
  const places = secret.places.map((place) => ({
    ...place,
    secret: name,
    idVariable: place.idVariable === undefined ? undefined : idVariable(name),
  }));
  return { ...secret, name, places };
}
