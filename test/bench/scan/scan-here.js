// Scans the folder that it is run in, as the command does before it plans.
import { scan } from '../../../packages/codemod/dist/scan/index.js';

const { files, read } = await scan(['.'], process.cwd());
console.log(`${files.length} of ${read} files have findings`);
