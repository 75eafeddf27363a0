import { code, type Code } from './code.js';
import type { Kind } from './kind.js';

/** Statements without credentials that make offsets, quotes and names hard to get right. */
export const DECOYS: readonly ((index: number) => Code)[] = [
  (index) => code`const text${index} = '😀 größe \\' \u200D "';
show(${index}, text${index});`,
  () => code`// don't "touch" \`this\` 😀`,
  () => code`/* getSecretSync('no/call')
   stays a comment */`,
  (index) => code`const pattern${index} = /['"\`]\\/(?:x)/gu;
show(${index}, String(pattern${index}));`,
  (index) => code`const größe${index} = \`\${\`"\${host}'\`}\`;
show(${index}, größe${index});`,
  (index) => code`function taken${index}(getSecretSync, getSecret) {
  return [getSecretSync, getSecret];
}
show(${index}, taken${index}(1, 2));`,
  (index) => code`const names${index} = { getSecret: 1, readSecretSync() { return 2; } };
show(${index}, names${index});`,
  (index) => code`{
  const getSecretSync = ${index};
  show(${index}, getSecretSync);
}`,
  (index) => code`;[1, 2].forEach((one) => show(\`${index}.\${one}\`, one));`,
];

/** Modules that are brought in below the first statements. */
export const LATE_IMPORTS: Readonly<Record<Kind['syntax'], (index: number) => Code>> = {
  require: (index) => code`const late${index} = require('node:path');
show(${index}, late${index}.sep);`,
  import: (index) => code`import * as late${index} from 'node:path';
show(${index}, late${index}.sep);`,
};
