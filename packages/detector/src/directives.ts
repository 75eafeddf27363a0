import type { Range } from './finding.js';

/** The comments of a program, as far as they matter here. */
interface Comment {
  readonly value: string;
  readonly range: Range;
}

/** How a tool lets people say that a value is no secret. */
interface Directive {
  readonly pattern: RegExp;
  readonly covers: 'line' | 'next-line' | 'from-here' | 'until-here';
  /** Where the tool documents it. */
  readonly source: string;
}

/** Without a list of rules a directive is for all of them; what follows ` --` is a reason. */
const OURS = String.raw`(?:\s*$|\s+--|\s(?:(?! --)[\s\S])*secretlift/no-hardcoded-credentials)`;
const ESLINT = 'https://eslint.org/docs/latest/use/configure/rules#disabling-rules';
const SECRETLINT = 'https://github.com/secretlint/secretlint#ignoring-by-comments';
const DETECT_SECRETS = 'https://github.com/Yelp/detect-secrets#inline-allowlisting';

/** Directives of ESLint itself, which it applies to what a rule reports, and nobody to what a codemod finds. */
const ESLINT_DIRECTIVES: readonly Directive[] = [
  { pattern: new RegExp(`^\\s*eslint-disable-line${OURS}`), covers: 'line', source: ESLINT },
  {
    pattern: new RegExp(`^\\s*eslint-disable-next-line${OURS}`),
    covers: 'next-line',
    source: ESLINT,
  },
  {
    pattern: new RegExp(`^\\s*eslint-disable${OURS}`),
    covers: 'from-here',
    source: ESLINT,
  },
  { pattern: new RegExp(`^\\s*eslint-enable${OURS}`), covers: 'until-here', source: ESLINT },
];

const DIRECTIVES: readonly Directive[] = [
  { pattern: /secretlint-disable-line/, covers: 'line', source: SECRETLINT },
  { pattern: /secretlint-disable-next-line/, covers: 'next-line', source: SECRETLINT },
  { pattern: /secretlint-disable(?!-)/, covers: 'from-here', source: SECRETLINT },
  { pattern: /secretlint-enable/, covers: 'until-here', source: SECRETLINT },
  { pattern: /pragma: ?(?:allow|white)list[ -]secret/i, covers: 'line', source: DETECT_SECRETS },
  {
    pattern: /pragma: ?(?:allow|white)list[ -]nextline[ -]secret/i,
    covers: 'next-line',
    source: DETECT_SECRETS,
  },
  {
    pattern: /gitleaks:allow/,
    covers: 'line',
    source: 'https://github.com/gitleaks/gitleaks#gitleaksallow',
  },
  {
    pattern: /\bggignore\b/,
    covers: 'line',
    source: 'https://docs.gitguardian.com/ggshield-docs/configuration',
  },
  {
    pattern: /trufflehog:ignore/,
    covers: 'line',
    source: 'https://github.com/trufflesecurity/trufflehog#faq',
  },
];

const ANY = /eslint-|secretlint-|pragma:|gitleaks:|ggignore|trufflehog:/;

/**
 * A test whether a stretch of the source is excused by a comment of a tool that people use already.
 * @param withEslint whether ESLint's own directives count, which they do where ESLint is not there to apply them
 */
export function excuses(
  text: string,
  comments: readonly Comment[],
  withEslint: boolean,
): (range: Range) => boolean {
  if (!ANY.test(text)) return () => false;
  const directives = withEslint ? [...ESLINT_DIRECTIVES, ...DIRECTIVES] : DIRECTIVES;
  const spans = spansOf(text, comments, directives);
  return ([start, end]) => spans.some((span) => start < span[1] && end > span[0]);
}

/** The stretches that the comments excuse. */
function spansOf(text: string, comments: readonly Comment[], directives: readonly Directive[]) {
  const spans: Range[] = [];
  let since: number | undefined;
  for (const comment of comments) {
    const covers = directives.find(({ pattern }) => pattern.test(comment.value))?.covers;
    if (covers === 'line') spans.push(lineOf(text, comment.range[0]));
    if (covers === 'next-line') spans.push(lineOf(text, lineOf(text, comment.range[1])[1] + 1));
    if (covers === 'from-here') since ??= comment.range[1];
    if (covers === 'until-here' && since !== undefined) {
      spans.push([since, comment.range[0]]);
      since = undefined;
    }
  }
  return since === undefined ? spans : [...spans, [since, text.length] as const];
}

function lineOf(text: string, offset: number): Range {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return [start, end < 0 ? text.length : end];
}
