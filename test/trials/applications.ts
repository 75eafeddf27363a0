import { nodeTest, probe, type Suite } from './suites.js';

/** A public application that the migration is tried on. */
export interface Application {
  /** Its repository on GitHub. */
  readonly repository: string;
  /** The folder of the checkout that is migrated and tested. */
  readonly directory: string;
  /** Shell commands that make it ready; whoever made the checkout runs them in `directory`. */
  readonly install: readonly string[];
  readonly suites: readonly Suite[];
  /** Files that hold real credentials, and so have to change. */
  readonly rewrites: readonly string[];
}

const NPM_INSTALL = 'npm install --ignore-scripts';

/** The applications by the names under which `npm run trials` knows them. */
export const APPLICATIONS: Readonly<Record<string, Application>> = {
  express: {
    repository: 'expressjs/express',
    directory: '.',
    install: [NPM_INSTALL],
    suites: [
      {
        name: 'mocha',
        command:
          'mocha --require test/support/env --reporter dot --check-leaks test test/acceptance',
        runner: 'mocha',
        notices: true,
      },
    ],
    rewrites: [
      'examples/auth/index.js',
      'examples/cookie-sessions/index.js',
      'examples/cookies/index.js',
      'examples/mvc/index.js',
      'examples/session/index.js',
      'examples/session/redis.js',
    ],
  },
  'juice-shop': {
    repository: 'juice-shop/juice-shop',
    directory: '.',
    install: ['npm pkg delete devDependencies.cypress', NPM_INSTALL],
    suites: [
      {
        name: 'server unit tests',
        command: nodeTest(
          '--import ./test/server/helpers/test-env.mjs --import tsx --test-force-exit',
          'test/server/*.unit.test.ts',
        ),
        runner: 'node:test',
        notices: true,
      },
      typeCheck('tsc --noEmit --pretty'),
    ],
    rewrites: ['lib/insecurity.ts', 'routes/login.ts', 'server.ts'],
  },
  'cypress-realworld-app': {
    repository: 'cypress-io/cypress-realworld-app',
    directory: '.',
    install: [
      'CYPRESS_INSTALL_BINARY=0 npm install --ignore-scripts --legacy-peer-deps',
      'cp scripts/mock-aws-exports.js src/aws-exports.js',
      'cp scripts/mock-aws-exports-es5.js aws-exports-es5.js',
    ],
    suites: [
      {
        name: 'vitest',
        command: 'vitest --run',
        runner: 'vitest',
        notices: false,
      },
      {
        name: 'session cookies (our probe)',
        command: probe(
          'session-cookies',
          'node node_modules/ts-node/dist/bin.js -P tsconfig.tsnode.json --files backend/app.ts',
        ),
        runner: 'node:test',
        notices: true,
      },
      typeCheck('tsc --noEmit --pretty'),
    ],
    rewrites: ['backend/app.ts'],
  },
  'passport-jwt-cjs': passportJwt('cjs', 'node index.js', []),
  'passport-jwt-esm': passportJwt('esm', 'node index.js', []),
  'passport-jwt-ts': passportJwt('ts', 'node --loader ts-node/esm index.ts', [
    typeCheck('tsc --noEmit --pretty'),
  ]),
};

/** Three variants of one example. It has no tests of its own, so that a probe signs in. */
function passportJwt(
  variant: 'cjs' | 'esm' | 'ts',
  start: string,
  furtherSuites: readonly Suite[],
): Application {
  return {
    repository: 'socketio/socket.io',
    directory: `examples/passport-jwt-example/${variant}`,
    install: [NPM_INSTALL],
    suites: [
      {
        name: 'signed tokens (our probe)',
        command: probe('signed-tokens', start),
        runner: 'node:test',
        notices: true,
      },
      ...furtherSuites,
    ],
    rewrites: [variant === 'ts' ? 'index.ts' : 'index.js'],
  };
}

/** `tsc` prints how many errors it found only where it is told to be pretty. */
function typeCheck(command: string): Suite {
  return { name: 'tsc', command, runner: 'tsc', notices: false };
}
