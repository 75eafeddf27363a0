import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { devNull, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startLocalSecretsManager, type LocalSecretsManager } from '@secretlift/local';
import { ESLint } from 'eslint';
import { execa } from 'execa';
import { readCommandLine } from '../../packages/local/dist/cli.js';
import { runHere } from '../support/commands.js';
import { withoutAws } from '../support/environment.js';
import type { DocumentedCommand } from './documented.js';
import { makeSample } from './sample/make.js';

/** How a command ended. */
export interface Outcome {
  readonly status: number;
  readonly said: string;
}

/** What stands in for a program: in this process where it is ours, or costs seconds otherwise. */
type Program = (args: readonly string[], command: DocumentedCommand) => Promise<Outcome>;

const DONE: Outcome = { status: 0, said: '' };

/** What a person answers who is asked for a value. */
const ANSWER = 'the-new-value-of-a-reader\n';

/** What the reader does not type, by its first words, with the reason. */
const NOT_TYPED: Readonly<Record<string, string>> = {
  aws: 'it may not be there',
  pass: 'it may not be there',
  'npm ci': 'the packages are those of this repository',
  'npm run demo': 'test/demo runs it',
  'npm test': 'it would run this',
  'migrate-secrets report': 'test/report merges reports',
  'node -r': 'it serves until it is stopped',
};

/**
 * Someone who types what the pages show, in a folder that stands for a clone of this repository, with
 * node, npm, git and a shell, and without AWS. Nothing is installed: the packages are this repository's.
 */
export class Reader implements AsyncDisposable {
  readonly #home: string;
  #folder: string;
  readonly #environment: Record<string, string> = { ...withoutAws(), ...IDENTITY };
  readonly #servers: LocalSecretsManager[] = [];

  private constructor(home: string) {
    this.#home = home;
    this.#folder = join(home, 'secretlift');
  }

  static async begin(): Promise<Reader> {
    const home = await mkdtemp(join(tmpdir(), 'secretlift-reader-'));
    await mkdir(join(home, 'secretlift'));
    return new Reader(home);
  }

  /** Where the reader is. */
  get folder(): string {
    return this.#folder;
  }

  /** Copies a file of a page into the folder in which the reader is. */
  async copy(path: string, content: string): Promise<void> {
    await writeFile(join(this.#folder, path), content);
  }

  /** Types a command, and waits for its end unless it goes on in the background. */
  async type(command: DocumentedCommand): Promise<Outcome> {
    const words = command.words.slice(command.words[0] === 'npx' ? 1 : 0);
    const [program = '', ...args] = words;
    const typed = words.join(' ');
    if (Object.keys(NOT_TYPED).some((first) => typed.startsWith(first))) return DONE;
    return (this.#programs[program] ?? this.#inShell)(args, command);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const server of this.#servers) await server.close();
    await rm(this.#home, { recursive: true, force: true });
  }

  readonly #inShell: Program = async (_, { text, environment }) => {
    const env = { ...this.#environment, ...environment };
    const options = { cwd: this.#folder, env, extendEnv: false } as const;
    const { exitCode = 2, all } = await execa('sh', ['-c', text], {
      ...options,
      all: true,
      reject: false,
    });
    return { status: exitCode, said: all };
  };

  /** A script of the package, without npm, which takes half a second by itself. */
  async #script(name: string, command: DocumentedCommand): Promise<Outcome> {
    const text = await readFile(join(this.#folder, 'package.json'), 'utf8');
    const { scripts } = JSON.parse(text) as { scripts: Record<string, string> };
    return this.#inShell([], { ...command, text: scripts[name] ?? 'false' });
  }

  readonly #programs: Readonly<Record<string, Program>> = {
    'migrate-secrets': async (args, { environment }) => {
      const env = { ...this.#environment, ...environment };
      const surroundings = { cwd: this.#folder, env, input: ANSWER };
      const { exitCode, stdout, stderr } = await runHere(surroundings, args);
      return { status: exitCode, said: stdout + stderr };
    },
    'secrets-manager-local': async (args) => {
      const { port, dataDirectory = '', ...options } = readCommandLine(args);
      const folder = resolve(this.#folder, dataDirectory);
      const server = await startLocalSecretsManager({ ...options, dataDirectory: folder });
      this.#servers.push(server);
      this.#ports.set(`http://127.0.0.1:${port}`, server.url);
      return DONE;
    },
    eslint: async (files) => {
      const results = await new ESLint({ cwd: this.#folder }).lintFiles([...files]);
      const messages = results.flatMap((result) => result.messages);
      return {
        status: messages.length > 0 ? 1 : 0,
        said: messages.map(({ message }) => message).join('\n'),
      };
    },
    npm: async (args, command) => {
      if (args[1] !== 'sample') return this.#script(args[1] ?? '', command);
      await makeSample(resolve(this.#folder, args.at(-1) ?? ''), 'reader');
      return DONE;
    },
    cd: ([folder = '']) => {
      this.#folder = resolve(this.#folder, folder);
      return Promise.resolve(DONE);
    },
    export: (settings) => {
      for (const setting of settings) {
        const [, name = '', value = ''] = /^(\w+)=(.*)$/su.exec(setting) ?? [];
        this.#environment[name] = this.#ports.get(value) ?? value;
      }
      return Promise.resolve(DONE);
    },
    kill: async () => {
      await this.#servers.pop()?.close();
      return DONE;
    },
  };

  /** Where the endpoint of a page really listens: no test has a fixed port. */
  readonly #ports = new Map<string, string>();
}

const IDENTITY = {
  GIT_AUTHOR_NAME: 'A reader',
  GIT_AUTHOR_EMAIL: 'reader@example.com',
  GIT_COMMITTER_NAME: 'A reader',
  GIT_COMMITTER_EMAIL: 'reader@example.com',
  GIT_CONFIG_GLOBAL: devNull,
};
