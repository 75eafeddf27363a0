import type { Service } from '../service/connect.js';
import type { Stored } from '../types.js';
import type { StorageChoices } from './choices.js';

/** Where secrets go, and how. */
export interface Destination extends Service {
  readonly choices: StorageChoices;
}

/** How a value came to stand under its name. */
export type Arrival = Extract<Stored, { readonly arn: string }>['status'];
