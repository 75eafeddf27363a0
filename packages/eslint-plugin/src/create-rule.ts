import { Memory } from '@secretlift/detector';
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

/**
 * Fills in what options leave out: one object for all that are alike, by which a rule can know them
 * again. Where a project sets any, ESLint makes new ones for every file.
 */
function completed<Options extends object>(
  defaults: Options,
): (options: Options | undefined) => Options {
  const known = new Memory<Options>();
  let last: Options | undefined;
  let complete = defaults;
  return (options) => {
    if (options === undefined) return defaults;
    if (options === last) return complete;
    complete = known.of(JSON.stringify(options), () => ({ ...defaults, ...options }));
    last = options;
    return complete;
  };
}
