/** What a file is by its name and its package. */
export interface Kind {
  readonly file: string;
  readonly type: 'module' | 'commonjs';
  /** How its modules are written, and how Node runs it. */
  readonly syntax: 'import' | 'require';
  readonly runs: 'module' | 'commonjs';
}

export const KINDS: readonly Kind[] = [
  { file: 'program.js', type: 'commonjs', syntax: 'require', runs: 'commonjs' },
  { file: 'program.cjs', type: 'module', syntax: 'require', runs: 'commonjs' },
  { file: 'program.js', type: 'module', syntax: 'import', runs: 'module' },
  { file: 'program.mjs', type: 'commonjs', syntax: 'import', runs: 'module' },
  { file: 'program.ts', type: 'module', syntax: 'import', runs: 'module' },
  { file: 'program.ts', type: 'commonjs', syntax: 'import', runs: 'commonjs' },
  { file: 'program.mts', type: 'commonjs', syntax: 'import', runs: 'module' },
  { file: 'program.cts', type: 'module', syntax: 'import', runs: 'commonjs' },
];

/** Whether a file of the kind is TypeScript. */
export function isTyped({ file }: Kind): boolean {
  return /\.[cm]?ts$/.test(file);
}
