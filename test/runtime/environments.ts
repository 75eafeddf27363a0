import { build } from 'esbuild';

/** A program that reads a secret, somewhere that programs run. */
export interface Environment {
  readonly name: string;
  /** Its files, by their path. */
  readonly files: Readonly<Record<string, string>>;
  /** The arguments of node. */
  readonly command: readonly string[];
  readonly variables?: Readonly<Record<string, string>>;
  /** Makes the rest of the files. */
  readonly prepare?: (folder: string) => Promise<unknown>;
  /** Runs with no node_modules in sight, and the repository's own on NODE_PATH. */
  readonly alone?: true;
  /** How often the value is printed; once by default. */
  readonly times?: number;
}

const read = "getSecretSync('shop/db', 'password')";
const esm = `import { getSecretSync } from '@secretlift/runtime';\nconsole.log(${read});\n`;
const cjs = `const { getSecretSync } = require('@secretlift/runtime');\nconsole.log(${read});\n`;
const preload = '@secretlift/runtime/preload';
/** Whoever reads after this line finds nobody to ask. */
const cutOff = "process.env.AWS_ENDPOINT_URL_SECRETS_MANAGER = 'http://127.0.0.1:1';\n";
const testModule = `console.log(${read}); test('reads', () => { expect(${read}).toBe(process.env.EXPECTED); });`;
const manifest = JSON.stringify({ version: 1, secrets: [{ name: 'shop/db' }, { name: 'gone' }] });
const typescript = JSON.stringify({
  compilerOptions: { module: 'node16', strict: true, types: [], skipLibCheck: true },
});

/** Bundles main.mjs, all but `external`. */
export const bundled =
  (format: 'cjs' | 'esm', outfile: string, external: string[]) => (folder: string) =>
    build({
      absWorkingDir: folder,
      entryPoints: ['main.mjs'],
      bundle: true,
      minify: true,
      platform: 'node',
      format,
      outfile,
      external,
      logLevel: 'silent',
    });

const vitest = (pool: string): Environment => ({
  name: `Vitest, pool ${pool}`,
  files: {
    'read.spec.ts': `import { expect, test } from 'vitest';\nimport { getSecretSync } from '@secretlift/runtime';\n${testModule}`,
    'vitest.config.js': `export default { test: { include: ['*.spec.ts'], pool: '${pool}' } };`,
  },
  command: ['node_modules/vitest/vitest.mjs', 'run'],
});

/** Every environment that a synchronous read must work in. Each prints the value. */
export const environments: readonly Environment[] = [
  { name: 'ES modules', files: { 'main.mjs': esm }, command: ['main.mjs'] },
  { name: 'CommonJS', files: { 'main.cjs': cjs }, command: ['main.cjs'] },
  {
    name: 'both builds in one program',
    files: { 'main.mjs': `${esm}import './more.cjs';`, 'more.cjs': cjs },
    command: ['main.mjs'],
    times: 2,
  },
  {
    name: 'while a module is being required',
    files: {
      'main.cjs': "console.log(require('./config.cjs').password);",
      'config.cjs': `module.exports = { password: require('@secretlift/runtime').${read} };`,
    },
    command: ['main.cjs'],
  },
  {
    name: 'preloaded with -r',
    files: { 'main.cjs': cutOff + cjs, 'secretlift.manifest.json': manifest },
    command: ['--no-warnings', '-r', preload, 'main.cjs'],
  },
  {
    name: 'preloaded through NODE_OPTIONS, ES modules',
    files: { 'main.mjs': cutOff + esm, 'secretlift.manifest.json': manifest },
    command: ['main.mjs'],
    variables: { NODE_OPTIONS: `--no-warnings -r ${preload}` },
  },
  { name: 'tsx', files: { 'main.ts': esm }, command: ['--import', 'tsx', 'main.ts'] },
  {
    name: 'ts-node, type-checked with module node16, to CommonJS',
    files: {
      'main.ts': `declare const console: { log(text: string): void };\n${esm}`,
      'tsconfig.json': typescript,
      'package.json': '{ "type": "commonjs" }',
    },
    command: ['-r', 'ts-node/register', 'main.ts'],
  },
  {
    name: 'Jest, CommonJS',
    files: {
      'package.json': '{ "jest": { "testMatch": ["**/*.spec.js"] } }',
      'read.spec.js': `const { getSecretSync } = require('@secretlift/runtime');\n${testModule}`,
      'again.spec.js': `const { getSecret } = require('@secretlift/runtime');
        test('reads', async () => console.log(await getSecret('shop/db', 'password')));`,
    },
    command: ['node_modules/jest/bin/jest.js'],
    times: 2,
  },
  ...['threads', 'forks', 'vmThreads', 'vmForks'].map(vitest),
  {
    name: 'a forked process',
    files: {
      'main.mjs': "import { fork } from 'node:child_process';\nfork('child.mjs');",
      'child.mjs': esm,
    },
    command: ['main.mjs'],
  },
  {
    name: 'a worker thread',
    files: {
      'main.mjs': `import { Worker } from 'node:worker_threads';\n${esm}new Worker('./child.mjs');`,
      'child.mjs': esm,
    },
    command: ['main.mjs'],
    times: 2,
  },
  {
    name: 'an esbuild bundle, ES module',
    files: { 'main.mjs': esm },
    prepare: bundled('esm', 'bundle.mjs', ['@aws-sdk/*']),
    command: ['bundle.mjs'],
  },
  {
    name: 'an esbuild bundle, CommonJS, SDK on NODE_PATH (AWS Lambda)',
    files: { 'main.mjs': esm },
    prepare: bundled('cjs', 'bundle.cjs', ['@aws-sdk/*']),
    command: ['bundle.cjs'],
    alone: true,
  },
];
