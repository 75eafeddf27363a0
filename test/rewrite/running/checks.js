import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';

/** @typedef {{ name: string, check: string, expected: string }} Application */

/*
 * Runs the checks of several applications in this process, one after the other, and prints what
 * each printed as one JSON object by name. Takes the applications from standard input. It is plain
 * JavaScript, so that applications in JavaScript run without a loader.
 */
const given = /** @type {unknown} */ (JSON.parse(await text(process.stdin)));
const applications = /** @type {Application[]} */ (given);

/** @type {Record<string, string[]>} */
const transcripts = {};
const print = console.log;

for (const { name, check, expected } of applications) {
  /** @type {string[]} */
  const printed = (transcripts[name] = []);
  console.log = (...words) => void printed.push(words.map(String).join(' '));
  process.env['EXPECTED_CREDENTIALS'] = expected;
  try {
    await import(pathToFileURL(check).href);
  } catch (error) {
    printed.push(`failed: ${String(error)}`);
  }
}

print(JSON.stringify(transcripts));
