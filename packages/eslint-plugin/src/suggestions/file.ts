import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Rule } from 'eslint';

/** A parsed program, as ESLint hands it to a rule: its nodes know their parents. */
export interface ProgramFile {
  readonly text: string;
  readonly filename: string;
  readonly program: TSESTree.Program;
  readonly sourceCode: Readonly<TSESLint.SourceCode>;
  /** The rule as the configuration calls it, for directives. */
  readonly ruleId: string;
  readonly endOfLine: '\n' | '\r\n';
}

/** ESLint types its tree as plain ESTree; the parsers give the wider TypeScript ESTree. */
export function programFile({ sourceCode, filename, id }: Rule.RuleContext): ProgramFile {
  const { text } = sourceCode;
  return {
    text,
    filename,
    program: sourceCode.ast as unknown as TSESTree.Program,
    sourceCode: sourceCode as unknown as TSESLint.SourceCode,
    ruleId: id,
    endOfLine: text.includes('\r\n') ? '\r\n' : '\n',
  };
}

/** The nodes around a node, from the inside out. */
export function ancestorsOf(node: TSESTree.Node): TSESTree.Node[] {
  const ancestors: TSESTree.Node[] = [];
  for (let outer = node.parent; outer; outer = outer.parent) ancestors.push(outer);
  return ancestors;
}
