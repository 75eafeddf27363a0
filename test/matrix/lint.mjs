// Lints the folders it is told, each by its own config file, and prints what ESLint found in them.

import { ESLint } from 'eslint';

const results = {};
for (const folder of process.argv.slice(2)) {
  const eslint = new ESLint({ cwd: `${process.cwd()}/${folder}` });
  results[folder] = await eslint.lintFiles('shop.*');
}
console.log(JSON.stringify({ version: ESLint.version, results }));
