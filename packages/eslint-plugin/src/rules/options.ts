import {
  CONFIDENCES,
  SECRET_KINDS,
  type Confidence,
  type CustomOptions,
} from '@secretlift/detector';
import type { Rule } from 'eslint';

type Schema = Exclude<NonNullable<Rule.RuleMetaData['schema']>, false | readonly unknown[]>;

/** Options of `no-hardcoded-credentials`, as a configuration writes them. */
export interface Options extends CustomOptions {
  /** The least sure findings to report. */
  readonly minimumConfidence: Confidence;
  /** Path of a `.secrets.baseline` whose secrets are not reported, relative to where ESLint runs. */
  readonly baseline?: string;
}

/** What holds where a configuration says nothing. */
export const DEFAULTS = {
  minimumConfidence: 'medium',
  testFiles: true,
  comments: true,
} as const satisfies Options;

/**
 * One of some words. Of a wrong one ESLint shows the value and the pattern that it should match, so
 * that the pattern names the option and the words; with the list alone it would show neither.
 */
function oneOf(option: string, words: readonly string[]) {
  return { enum: [...words], pattern: `^(?<${option}>${words.join('|')})$` };
}

const TEXT = { type: 'string', minLength: 1 } as const;

const FLAGS = {
  type: 'string',
  pattern: '^[imsuv]*$',
  description: 'Flags of the regular expression: `i`, `m`, `s`, `u`, `v`.',
} as const;

const MATCHERS: Schema = {
  type: 'array',
  uniqueItems: true,
  items: {
    anyOf: [
      TEXT,
      {
        type: 'object',
        properties: {
          pattern: { ...TEXT, description: 'A regular expression that finds it anywhere.' },
          flags: FLAGS,
        },
        required: ['pattern'],
        additionalProperties: false,
      },
    ],
  },
};

const PATTERN: Schema = {
  type: 'object',
  properties: {
    name: { ...TEXT, description: 'What it finds, for people: `Acme key`.' },
    pattern: {
      ...TEXT,
      description:
        'A regular expression; its group `secret` is the value where it is not the whole match.',
    },
    flags: FLAGS,
    confidence: {
      ...oneOf('confidence', CONFIDENCES),
      description: 'How sure such a finding is. Default `high`.',
    },
    kind: {
      ...oneOf('kind', SECRET_KINDS),
      description: 'What sort of credential it is. Default `other`.',
    },
    keywords: {
      type: 'array',
      items: TEXT,
      minItems: 1,
      description:
        'Texts one of which stands in every match: files without any are passed over. Default: what the regular expression spells out.',
    },
  },
  required: ['name', 'pattern'],
  additionalProperties: false,
};

const SINK: Schema = {
  type: 'object',
  properties: {
    module: {
      ...TEXT,
      description: 'As it is imported; `*` at its end stands for anything: `@acme/vault`.',
    },
    call: {
      ...TEXT,
      description:
        'What is called, from the export of the module: `open`, `Vault`, with or without `new`, and `Vault.().unlock` for a method of what it gives. Default: the export itself.',
    },
    argument: {
      type: 'integer',
      minimum: 0,
      description: 'Position of the argument, from 0. Default 0.',
    },
    option: {
      ...TEXT,
      description: 'The way into the argument where it is an object: `auth.password`.',
    },
    name: { ...TEXT, description: 'What it takes, for people. Default `credential`.' },
    kind: {
      ...oneOf('kind', SECRET_KINDS),
      description: 'What sort of credential it takes. Default `other`.',
    },
  },
  required: ['module'],
  additionalProperties: false,
};

const BITS = { type: 'number', minimum: 0, maximum: 8 } as const;

/** The options as ESLint checks them; the rule's page lists them with their descriptions. */
export const OPTIONS = {
  minimumConfidence: {
    ...oneOf('minimumConfidence', CONFIDENCES),
    description:
      'The least sure findings to report. `"high"`: a format or a call says so; `"medium"`: name and value agree; `"low"`: worth a look.',
  },
  kinds: {
    type: 'array',
    items: oneOf('kinds', SECRET_KINDS),
    uniqueItems: true,
    minItems: 1,
    description: 'The kinds of credentials to report. Default: all.',
  },
  testFiles: {
    type: 'boolean',
    description: 'Whether to report in tests, stories and fixtures, recognised by their path.',
  },
  comments: { type: 'boolean', description: 'Whether to report in comments.' },
  baseline: {
    ...TEXT,
    description:
      'Path of a `.secrets.baseline` of detect-secrets whose secrets are not reported, relative to the folder in which ESLint runs.',
  },
  patterns: {
    type: 'array',
    items: PATTERN,
    description: 'Further formats of credentials, as regular expressions.',
  },
  names: {
    type: 'array',
    items: TEXT,
    uniqueItems: true,
    description:
      'Further names of what holds a credential, in any style; a name that ends in one counts as well.',
  },
  sinks: {
    type: 'array',
    items: SINK,
    description: 'Further calls that take a credential.',
  },
  ignoredValues: {
    ...MATCHERS,
    description: 'Values that are no credentials: each the whole text, or `{ "pattern": "…" }`.',
  },
  ignoredNames: {
    ...MATCHERS,
    description:
      'Names whose values are no credentials, as the message says them (`db.password`) or their last part: each the whole name, or `{ "pattern": "…" }`.',
  },
  ignoredFiles: {
    type: 'array',
    items: TEXT,
    uniqueItems: true,
    description: 'Globs of files to report nothing in, from where ESLint runs.',
  },
  minimumEntropy: {
    type: 'object',
    properties: {
      value: { ...BITS, description: 'Where the format of the value decides.' },
      name: { ...BITS, description: 'Where its name decides.' },
      sink: { ...BITS, description: 'Where the call that it goes to decides.' },
      entropy: { ...BITS, description: 'Where nothing but its randomness does.' },
    },
    additionalProperties: false,
    description:
      'Bits a character (Shannon entropy) that a value must have, by what decides that it is a credential.',
  },
} as const satisfies Record<keyof Options, Schema>;
