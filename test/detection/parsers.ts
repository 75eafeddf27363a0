import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { parse } from '@typescript-eslint/typescript-estree';
import { analyze } from '@typescript-eslint/scope-manager';
import { cluesIn, detectBy, type Clues, type Finding } from '@secretlift/detector';
import { programIn } from '../../packages/codemod/src/component.js';
import { findingsBy } from '../../packages/codemod/src/findings.js';
import { filesUnder } from '../../packages/codemod/src/sources.js';
import { loadQuickParser } from '../../packages/codemod/src/syntax-tree.js';

/** What is found with the parser of the scan, and with that of ESLint's rule, each on its own line. */
export interface Both {
  readonly scan: readonly string[];
  readonly rule: readonly string[];
}

/**
 * What both find in a text; undefined where it holds nothing that is worth parsing.
 *
 * @param path absolute, or a name whose ending tells the language
 */
export function foundByBoth(path: string, text: string): Both | undefined {
  const clues = cluesIn(text);
  if (clues === undefined) return undefined;
  const source = { path, text, bom: false };
  return {
    scan: described(() => findingsBy(clues, source, '/')),
    rule: described(() => findingsOfRule(clues, path, text)),
  };
}

/** The files of a folder in which the two do not find the same. */
export async function disagreements(folder: string): Promise<Map<string, Both>> {
  await loadQuickParser();
  const differing = new Map<string, Both>();
  for (const path of await filesUnder(['.'], folder)) {
    const both = foundByBoth(path, readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
    if (both !== undefined && both.scan.join() !== both.rule.join()) differing.set(path, both);
  }
  return differing;
}

function findingsOfRule(clues: Clues, file: string, whole: string): Finding[] {
  const { path, text } = programIn({ path: file, text: whole });
  const program = parse(text, { filePath: path, range: true, comment: true });
  return detectBy(clues, {
    text,
    filename: relative('/', file),
    program,
    scopeManager: analyze(program),
  });
}

/** Everything of a finding except its value, of which the length; or that the text does not parse. */
function described(find: () => Finding[]): string[] {
  try {
    return find().map(({ value, ...told }) => JSON.stringify([told, value.reveal().length]));
  } catch (error) {
    if (error instanceof Error && error.name === 'TSError') return ['does not parse'];
    throw error;
  }
}
