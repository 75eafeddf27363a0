import { cluesIn, customize, type Finding } from '@secretlift/detector';
import type { Rule, SourceCode } from 'eslint';
import { knownIn } from '../baseline/known-in.js';
import { createRule } from '../create-rule.js';
import { languageOf } from '../languages/language.js';
import { SUGGESTION_MESSAGES } from '../suggestions/index.js';
import { DEFAULTS, OPTIONS, type Options } from './options.js';

/** Reports what the detector finds, at the value's own place and without the value. */
export const noHardcodedCredentials = createRule<Options>({
  name: 'no-hardcoded-credentials',
  meta: {
    type: 'problem',
    hasSuggestions: true,
    docs: { description: 'Disallow passwords, tokens and keys in source code' },
    messages: {
      bound:
        'Hardcoded {{what}} in {{binding}}: {{evidence}}. Move it to a secret store and rotate it.',
      unbound: 'Hardcoded {{what}}: {{evidence}}. Move it to a secret store and rotate it.',
      ...SUGGESTION_MESSAGES,
    },
    schema: [{ type: 'object', properties: OPTIONS, additionalProperties: false }],
    defaultOptions: [DEFAULTS],
  },
  create(context, options) {
    const { minimumConfidence, baseline } = options;
    const custom = customize(options);
    const { root, text, listen, detect, suggest } = languageOf(context);
    const clues = cluesIn(text, minimumConfidence, custom);
    if (!clues) return {};
    const isKnown = baseline === undefined ? () => false : knownIn(baseline, context);
    return {
      ...listen?.(clues),
      [`${root}:exit`]() {
        for (const finding of detect(clues, { minimumConfidence, eslintDirectives: false, custom }))
          if (!isKnown(finding))
            context.report({
              ...reportOf(finding, context.sourceCode),
              suggest: suggest?.(finding) ?? [],
            });
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
