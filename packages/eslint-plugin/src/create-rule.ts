import type { Rule } from 'eslint';

/** A rule of this plugin; `Options` are its options with all defaults filled in. */
export interface RuleDefinition<Options extends object> {
  readonly name: string;
  readonly meta: Omit<Rule.RuleMetaData, 'docs' | 'defaultOptions'> & {
    readonly docs: { readonly description: string };
    readonly defaultOptions: [Options];
  };
  readonly create: (context: Rule.RuleContext, options: Options) => Rule.RuleListener;
}

/** Makes a rule that links to its page and finds its options complete. */
export function createRule<Options extends object>(
  definition: RuleDefinition<Options>,
): Rule.RuleModule {
  const { name, meta, create } = definition;
  const [defaults] = meta.defaultOptions;
  const complete = completed(defaults);
  const url = `https://github.com/secretlift/secretlift/blob/main/packages/eslint-plugin/docs/rules/${name}.md`;
  return {
    meta: { ...meta, docs: { ...meta.docs, url } },
    create: (context) => create(context, complete(context.options[0] as Options | undefined)),
  };
}

/** A project has few configurations for a rule; those of more projects than one are not kept. */
const MOST_REMEMBERED = 100;

/**
 * Fills in what options leave out: one object for all that are alike, by which a rule can know them
 * again. Where a project sets any, ESLint makes new ones for every file.
 */
function completed<Options extends object>(
  defaults: Options,
): (options: Options | undefined) => Options {
  const known = new Map<string, Options>();
  let last: Options | undefined;
  let complete = defaults;
  return (options) => {
    if (options === undefined) return defaults;
    if (options === last) return complete;
    const text = JSON.stringify(options);
    if (known.size >= MOST_REMEMBERED) known.clear();
    complete = known.get(text) ?? { ...defaults, ...options };
    known.set(text, complete);
    last = options;
    return complete;
  };
}
