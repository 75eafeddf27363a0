export { addFindings, type Found } from './add.js';
export { emptyBaseline, type Baseline, type BaselineEntry } from './baseline.js';
export { formatBaseline } from './format.js';
export { KnownSecrets } from './known.js';
export { BaselineError, parseBaseline } from './parse.js';
