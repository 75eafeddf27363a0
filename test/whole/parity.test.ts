import { relative } from 'node:path';
import type { Linter } from 'eslint';
import { expect, it } from 'vitest';
import { lint, migrateSecretsHere } from '../support/commands.js';
import { withoutAws } from '../support/environment.js';
import { type Fixture, fixtureNames, loadFixture } from '../support/fixture.js';

/** What both say of a credential. */
interface Report {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** As the rule's message begins: `Hardcoded password in db.password`. */
  readonly says: string;
}

it.each(await fixtureNames())('%s: the rule reports what the codemod finds', async (name) => {
  await using application = await loadFixture(name, 'parity');
  const linted = await reportsOfRule(application);
  const found = await findings(application);
  expect(linted).toEqual(found);
  expect(new Set(found.map(({ file }) => file)).size).toBeGreaterThan(1);
});

async function reportsOfRule({ dir }: Fixture): Promise<Report[]> {
  const { stdout } = await lint(dir, withoutAws(), '--format', 'json');
  const results = JSON.parse(stdout) as { filePath: string; messages: Linter.LintMessage[] }[];
  return inOrder(
    results.flatMap(({ filePath, messages }) =>
      messages.map(({ line, column, message }) => {
        const says = message.replace(/: .*/su, '');
        return { file: relative(dir, filePath), line, column, says };
      }),
    ),
  );
}

async function findings({ dir }: Fixture): Promise<Report[]> {
  const { stdout } = await migrateSecretsHere(dir, withoutAws(), '--dry-run', '--json');
  const { findings } = JSON.parse(stdout) as { findings: (Report & Finding)[] };
  return inOrder(
    findings.map(({ file, line, column, what, binding }) => {
      const says = `Hardcoded ${what}${binding === undefined ? '' : ` in ${binding}`}`;
      return { file, line, column, says };
    }),
  );
}

interface Finding {
  readonly what: string;
  readonly binding?: string;
}

function inOrder(reports: readonly Report[]): Report[] {
  return reports.toSorted(
    (a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column,
  );
}
