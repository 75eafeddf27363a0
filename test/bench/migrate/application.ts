import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateCredential } from '../../support/generate.js';

/** How an application of a size is laid out in files. */
export type Layout = 'one JavaScript file' | 'one TypeScript file' | 'a file for each literal';

/** A folder with as many passwords as asked for, one in each hundred lines. */
export interface GeneratedApplication extends AsyncDisposable {
  readonly dir: string;
  readonly lines: number;
}

/** Lines of code to each literal. */
export const LINES_PER_LITERAL = 100;

/** Writes an application with `literals` passwords, each different, to a temporary folder. */
export async function generateApplication(
  layout: Layout,
  literals: number,
): Promise<GeneratedApplication> {
  const dir = await mkdtemp(join(tmpdir(), 'secretlift-bench-'));
  for (const [name, text] of FILES[layout](literals)) await writeFile(join(dir, name), text);
  return {
    dir,
    lines: literals * LINES_PER_LITERAL,
    [Symbol.asyncDispose]: () => rm(dir, { recursive: true, force: true }),
  };
}

type Files = readonly (readonly [name: string, text: string])[];

const PACKAGE = ['package.json', '{ "name": "shop", "private": true }\n'] as const;
const TSCONFIG = [
  'tsconfig.json',
  '{ "compilerOptions": { "module": "nodenext", "types": [], "strict": false } }\n',
] as const;

const FILES = {
  'one JavaScript file': (literals) => [PACKAGE, ['app.js', functions(0, literals)]],
  'one TypeScript file': (literals) => [
    PACKAGE,
    TSCONFIG,
    ['app.ts', `export {};\n${functions(0, literals)}`],
  ],
  'a file for each literal': (literals) => [
    PACKAGE,
    ...Array.from({ length: literals }, (_, index) => {
      const imported = `require('./part${(index * 7) % literals}');\n`;
      return [`part${index}.js`, imported + functions(index, 1)] as const;
    }),
  ],
} as const satisfies Record<Layout, (literals: number) => Files>;

function functions(first: number, count: number): string {
  return Array.from({ length: count }, (_, index) => functionText(first + index)).join('');
}

/** One function of {@link LINES_PER_LITERAL} lines that opens a connection. */
function functionText(index: number): string {
  const steps = Array.from(
    { length: LINES_PER_LITERAL - 4 },
    (_, step) => `  const step${step} = Math.max(${step}, host.length * connection.limit);`,
  );
  const password = generateCredential('bench', `alphanumeric:${index}`);
  return [
    `function open${index}(host, connect) {`,
    `  const connection = connect({ host, user: 'app', password: '${password}' });`,
    ...steps,
    '  return connection;',
    '}\n',
  ].join('\n');
}
