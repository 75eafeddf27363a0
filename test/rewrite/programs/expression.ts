import fc from 'fast-check';
import { code, type Code } from './code.js';
import { password, type Quote, spell, spelling, type Spelling, urlPassword } from './credential.js';

const quote = fc.constantFrom<Quote>("'", '"', '`');

/** A literal that is the credential and nothing else. */
const literal: fc.Arbitrary<Code> = fc.tuple(password, quote, spelling).map(literalOf);

/**
 * A literal that nobody takes for an identifier, between quotes: what stands in an enum or in a
 * `case` has to look like a credential to be one, and cannot be a template.
 */
export const conspicuousLiteral: fc.Arbitrary<Code> = fc
  .tuple(
    password.map((value) => `${value}&7#`),
    fc.constantFrom<Quote>("'", '"'),
    spelling,
  )
  .map(literalOf);

function literalOf([value, quote, how]: readonly [string, Quote, Spelling]): Code {
  const spelled = spell(value, quote, how);
  return {
    text: `${quote}${spelled}${quote}`,
    credentials: [{ value, spelled: [spelled], fate: 'lifted' }],
  };
}

/** A concatenation of literals that is the credential. */
const concatenation: fc.Arbitrary<Code> = fc
  .tuple(password, fc.array(fc.tuple(quote, spelling), { minLength: 2, maxLength: 3 }))
  .map(([value, pieces]) => {
    const size = Math.ceil(value.length / pieces.length);
    const spelled = pieces.map(([quote, how], index) =>
      spell(value.slice(index * size, (index + 1) * size), quote, how),
    );
    const text = pieces.map(([quote], index) => `${quote}${spelled[index] ?? ''}${quote}`);
    return {
      text: `(${text.join(' + ')})`,
      credentials: [{ value, spelled: spelled.filter((one) => one !== ''), fate: 'lifted' }],
    };
  });

type Wrap = (held: Code) => Code;

/** Expressions that give what they hold. */
const WRAPS: readonly Wrap[] = [
  (held) => code`(${held})`,
  (held) => code`(process.env.NO_SUCH_VARIABLE || ${held})`,
  (held) => code`(process.env.NO_SUCH_VARIABLE ?? ${held})`,
  (held) => code`(yes ? ${held} : undefined)`,
  (held) => code`(!yes ? undefined : ${held})`,
  (held) => code`${held}.trim()`,
  (held) => code`String(${held})`,
];

/** The same in TypeScript alone. */
const TYPED_WRAPS: readonly Wrap[] = [
  (held) => code`(${held} as string)`,
  (held) => code`(${held} satisfies string)`,
  (held) => code`(<string>${held})`,
  (held) => code`${held}!`,
];

/** An expression whose value is a credential, however it is put together. */
export function expression(typed: boolean): fc.Arbitrary<Code> {
  const wraps = typed ? [...WRAPS, ...TYPED_WRAPS] : WRAPS;
  return fc
    .tuple(
      fc.oneof({ arbitrary: literal, weight: 5 }, { arbitrary: concatenation, weight: 1 }),
      fc.array(fc.constantFrom(...wraps), { maxLength: 2 }),
    )
    .map(([held, around]) => around.reduce((inner, wrap) => wrap(inner), held));
}

/** Texts before and after a URL, such as make it hard to put a hole in the right place. */
const surroundings = fc.constantFrom(
  ['', ''],
  ['psql ', ' -c "x"'],
  ['\\u{1F600} ', ' \\\\'],
  ['😀 ', ' größe'],
  ['\\` ', ' \\`'],
  ['\\${x} ', ' $x'],
  ['\\x41\\n', '\\t$'],
);

/** A string that has a URL in it, with a password that is not all of the string. */
export const url: fc.Arbitrary<Code> = fc
  .tuple(urlPassword, fc.nat(), surroundings)
  .map(([value, form, [before = '', after = '']]) => {
    const held: Code = { text: value, credentials: [{ value, spelled: [value], fate: 'lifted' }] };
    const forms = URLS.map((write) => write(held, before, after));
    return forms[form % forms.length] ?? held;
  });

const URLS: readonly ((password: Code, before: string, after: string) => Code)[] = [
  (password) => code`'postgres://app:${password}@db.internal:5432/app'`,
  (password) => code`"redis://:${password}@cache.internal:6379/0"`,
  (password) => code`\`mongodb+srv://app:${password}@cluster.internal/app?w=majority\``,
  (password) => code`('postgres://app:${password}@' + host + '/app')`,
  (password) => code`('postgres://' + 'app' + ":${password}@db.internal/app")`,
  (password) => code`(\`postgres://app:${password}@\` + host)`,
  (password, before, after) => code`\`${before}postgres://app:${password}@\${host}/app${after}\``,
  (password, before, after) =>
    code`\`${before}amqp://\${user}:${password}@\${host}/\${user}${after}\``,
  (password, before, after) =>
    code`'${before.replace('\\$', '$')}postgres://app:${password}@db.internal/app${after}'`,
];
