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
  const url = `https://github.com/secretlift/secretlift/blob/main/packages/eslint-plugin/docs/rules/${name}.md`;
  return {
    meta: { ...meta, docs: { ...meta.docs, url } },
    create: (context) => create(context, { ...defaults, ...(context.options[0] as Options) }),
  };
}
