import { readFile } from 'node:fs/promises';
import { beforeAll, expect, it } from 'vitest';
import { loadConfig } from '../../packages/codemod/dist/config/load.js';
import { commandsOf } from './documented.js';
import { blocksOf, pageAt, type Block } from './pages.js';
import { Reader } from './reader.js';
import { record, RECORDING } from './recording/record.js';

// What a person does who follows the pages, from the first line to the last; and the picture of it.

/** Statuses other than 0, by what is typed: something is left to do, or to be looked at. */
const OTHERWISE: Readonly<Record<string, number>> = {
  'migrate-secrets --dry-run': 1,
  'migrate-secrets init --dry-run': 1,
  'migrate-secrets status': 1,
  // Without a terminal it asks nobody, and does nothing.
  'migrate-secrets': 1,
  // That stage has no secrets yet, which is what one learns.
  'SECRETLIFT_PREFIX=dev/ migrate-secrets verify': 1,
  'SECRETLIFT_PREFIX=dev/ migrate-secrets doctor': 1,
  'migrate-secrets teardown --recovery-days 7': 1,
};

/** Pages that need no application of a reader's own, each on a clone. */
const FROM_THE_CLONE = ['README.md', 'docs/guides/first-migration.md'];

/** Pages that say what each command does. */
const REFERENCE = ['docs/commands.md', 'docs/report.md'];

/** Pages for an application that has been migrated, in the order in which they are linked. */
const AFTERWARDS = ['frameworks', 'testing', 'rotation', 'configuration', 'local-development'];

const MIGRATED = {
  page: 'an application that has been migrated',
  line: 1,
  language: 'sh',
  text: `npm run sample -- ../sample
cd ../sample/toy-shop
npx secrets-manager-local --port 4570 --data ../store &
export AWS_ENDPOINT_URL_SECRETS_MANAGER=http://127.0.0.1:4570 AWS_REGION=us-east-1
export AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local
npx migrate-secrets --yes
git add --all
git commit --quiet --message 'Migrated'`,
  file: undefined,
} satisfies Block;

let picture: string;

beforeAll(async () => {
  // First of all: whether reports are coloured is decided once in a process.
  picture = await record();
});

it('the picture is what the command prints: `npm run docs:recording` draws it', async () => {
  expect(picture).toBe(await readFile(RECORDING, 'utf8'));
});

it.each(FROM_THE_CLONE)('%s can be followed', async (path) => {
  await using reader = await Reader.begin();
  await follow(reader, blocksOf(pageAt(path)));
});

it('the pages for afterwards can be followed', async () => {
  await using reader = await Reader.begin();
  const pages = AFTERWARDS.map((name) => pageAt(`docs/guides/${name}.md`));
  await follow(reader, [MIGRATED, ...pages.flatMap(blocksOf)]);
});

it('the pages about the commands can be followed, where a secret has the name that they use', async () => {
  await using reader = await Reader.begin();
  const [sample, ...others] = MIGRATED.text.split('\n');
  const config = 'cp names.json ../sample/toy-shop/secretlift.config.json';
  const commit =
    'git -C ../sample/toy-shop add --all && git -C ../sample/toy-shop commit --quiet -m Names';
  const named = { ...MIGRATED, text: [sample, config, commit, ...others].join('\n') };
  await reader.copy('names.json', JSON.stringify({ names: { 'toy-shop/database': 'shop/db' } }));
  await follow(reader, [named, ...REFERENCE.map(pageAt).flatMap(blocksOf)]);
});

it('the config file of the page is understood', async () => {
  const blocks = blocksOf(pageAt('docs/guides/configuration.md'));
  const block = blocks.find(({ file }) => file === 'secretlift.config.ts');
  await using reader = await Reader.begin();
  await reader.copy('secretlift.config.ts', block?.text ?? '');
  expect(await loadConfig(reader.folder)).toMatchObject({ prefix: 'team-a/', tags: { team: 'a' } });
});

/** Copies the data that is shown, and types the commands. */
async function follow(reader: Reader, blocks: readonly Block[]): Promise<void> {
  for (const block of blocks) {
    if (block.file !== undefined && block.language === 'json')
      await reader.copy(block.file, block.text);
    for (const command of commandsOf(block)) {
      const { status, said } = await reader.type(command);
      const typed = command.text.replace(/ +#.*$/u, '').replace('npx ', '');
      expect(status, `${command.at} ${typed}\n${said}`).toBe(OTHERWISE[typed] ?? 0);
    }
  }
}
