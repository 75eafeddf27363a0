import { cluesIn, type Confidence, type Finding } from '@secretlift/detector';
import type { Rule, SourceCode } from 'eslint';
import { createRule } from '../create-rule.js';
import { languageOf } from '../languages/language.js';

/** Options of `no-hardcoded-credentials`. */
export interface Options {
  /** The least sure findings to report. */
  readonly minimumConfidence: Confidence;
  /** Whether to report in tests, stories and fixtures. */
  readonly testFiles: boolean;
}

/** Reports what the detector finds, at the value's own place and without the value. */
export const noHardcodedCredentials = createRule<Options>({
  name: 'no-hardcoded-credentials',
  meta: {
    type: 'problem',
    docs: { description: 'Disallow passwords, tokens and keys in source code' },
    messages: {
      bound:
        'Hardcoded {{what}} in {{binding}}: {{evidence}}. Move it to a secret store and rotate it.',
      unbound: 'Hardcoded {{what}}: {{evidence}}. Move it to a secret store and rotate it.',
    },
    schema: [
      {
        type: 'object',
        properties: {
          minimumConfidence: {
            enum: ['low', 'medium', 'high'],
            description: 'The least sure findings to report.',
          },
          testFiles: {
            type: 'boolean',
            description: 'Whether to report in tests, stories and fixtures.',
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ minimumConfidence: 'medium', testFiles: true }],
  },
  create(context, { minimumConfidence, testFiles }) {
    const { root, text, detect } = languageOf(context);
    const clues = cluesIn(text, minimumConfidence);
    if (!clues) return {};
    return {
      [root]() {
        const options = { minimumConfidence, eslintDirectives: false };
        for (const finding of detect(clues, options))
          if (testFiles || !finding.inTest) context.report(reportOf(finding, context.sourceCode));
      },
    };
  },
});

function reportOf(finding: Finding, sourceCode: SourceCode): Rule.ReportDescriptor {
  const { what, binding = '', evidence, range } = finding;
  return {
    loc: {
      start: sourceCode.getLocFromIndex(range[0]),
      end: sourceCode.getLocFromIndex(range[1]),
    },
    messageId: binding === '' ? 'unbound' : 'bound',
    data: { what, binding, evidence: evidence[0].says },
  };
}
