import { resolve } from 'node:path';
import { APPLICATIONS } from './applications.js';
import { tryMigration } from './procedure.js';
import { complaints, formattingNotes, TABLE_HEAD, tableRows } from './report.js';

// `npm run trials -- <application> <folder>`: tries the migration on a public application, of which
// the folder is a checkout. Prints rows for docs/trials.md; ends with status 1 if anything is wrong.

const [name = '', folder = '.'] = process.argv.slice(2);
const application = Object.hasOwn(APPLICATIONS, name) ? APPLICATIONS[name] : undefined;

if (application === undefined) {
  console.error('Usage: npm run trials -- <application> <folder>');
  console.error(`Applications: ${Object.keys(APPLICATIONS).join(', ')}`);
  process.exitCode = 2;
} else {
  try {
    const trial = await tryMigration(application, resolve(folder));
    console.log(`${TABLE_HEAD}\n${tableRows(name, trial)}`);
    for (const note of formattingNotes(trial)) console.log(note);
    for (const complaint of complaints(application, trial)) {
      console.error(complaint);
      process.exitCode = 1;
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 2;
  }
}
