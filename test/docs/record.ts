import { writeFile } from 'node:fs/promises';
import { record, RECORDING } from './recording/record.js';

// `npm run docs:recording`: draws the picture of the README from a real run.

await writeFile(RECORDING, await record());
