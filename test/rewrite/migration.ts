import { splice } from '../../packages/codemod/src/splice.js';
import { drafted } from '../../packages/codemod/src/testing/migrated.js';
import type { PlannedSecret } from '../../packages/codemod/src/types.js';
import type { Program } from './programs/program.js';

/** A program after its migration in memory. */
export interface Migrated {
  readonly text: string;
  /** What the store then holds: strings by name. */
  readonly stored: Readonly<Record<string, string>>;
  /** Why places were left as they are, in the order of the file. */
  readonly refused: readonly string[];
}

/** Plans, stores and rewrites a program as the command does, without disk or network. */
export function migrate({ kind, text }: Pick<Program, 'kind' | 'text'>): Migrated {
  const { plan, rewritten } = drafted({
    files: { [kind.file]: text },
    packageJson: { type: kind.type },
  });
  const [only] = rewritten;
  return {
    text: only === undefined ? text : splice(only.file.text, only.edits),
    stored: Object.fromEntries(plan.secrets.map((secret) => [secret.name, contentOf(secret)])),
    refused: plan.refusals.map(({ reason }) => reason),
  };
}

function contentOf({ content }: PlannedSecret): string {
  if (content.form === 'string') return content.value.reveal();
  const entries = [...content.entries].map(([key, value]) => [key, value.reveal()] as const);
  return JSON.stringify(Object.fromEntries(entries));
}
