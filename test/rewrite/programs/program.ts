import fc from 'fast-check';
import {
  type Carrier,
  CARRIERS,
  REFUSED_CARRIERS,
  TYPED_CARRIERS,
  URL_CARRIERS,
} from './carrier.js';
import { code, type Code, type Credential, lines } from './code.js';
import { DECOYS, LATE_IMPORTS } from './decoy.js';
import { conspicuousLiteral, expression, url } from './expression.js';
import { HEADERS } from './header.js';
import { isTyped, type Kind, KINDS } from './kind.js';
import { SETTINGS } from './setting.js';
import { style, styled } from './style.js';

/** A generated program. */
export interface Program {
  readonly kind: Kind;
  readonly text: string;
  readonly credentials: readonly Credential[];
}

/** Statements that wait for the place in the program that numbers them. */
type Unnumbered = (index: number) => Code;

/** A program of one to five statements, each of which carries a credential or tries to confuse. */
export const program: fc.Arbitrary<Program> = fc.constantFrom(...KINDS).chain((kind) =>
  fc
    .tuple(
      fc.constantFrom(...HEADERS[kind.syntax]),
      fc.array(statement(kind), { minLength: 1, maxLength: 5 }),
      fc.option(exported(kind)),
      style,
    )
    .map(([header, statements, last, chosen]) => {
      const parts = [...statements, ...(last ? [last] : [])].map((write, index) => write(index));
      const { text, credentials } = styled(code`${header}${lines(parts)}`, chosen);
      return { kind, text, credentials };
    }),
);

function statement(kind: Kind): fc.Arbitrary<Unnumbered> {
  const typed = isTyped(kind);
  const kinds = [
    { arbitrary: inSettings(carried(expression(typed), carriers(typed))), weight: 8 },
    { arbitrary: inSettings(carried(url, Object.values(URL_CARRIERS))), weight: 3 },
    { arbitrary: inSettings(refused(typed)), weight: 1 },
    { arbitrary: fc.constantFrom(...DECOYS, LATE_IMPORTS[kind.syntax]), weight: 3 },
  ];
  return fc.oneof(...kinds);
}

function carriers(typed: boolean): Carrier[] {
  return Object.values(typed ? { ...CARRIERS, ...TYPED_CARRIERS } : CARRIERS);
}

const NAMES =
  'password dbPassword smtpPassword passwd DB_PASSWORD clientSecret jwtSecret APP_SECRET'.split(
    ' ',
  );

function carried(held: fc.Arbitrary<Code>, carriers: readonly Carrier[]): fc.Arbitrary<Unnumbered> {
  return fc.tuple(held, fc.constantFrom(...carriers), fc.constantFrom(...NAMES)).map(
    ([value, carry, name]) =>
      (index) =>
        carry({ index, name: `${name}${index}`, held: value }),
  );
}

function refused(typed: boolean): fc.Arbitrary<Unnumbered> {
  const { 'enum member': typedOnly, ...others } = REFUSED_CARRIERS;
  const rows = Object.values(typed && typedOnly ? { ...others, typedOnly } : others);
  return fc.tuple(conspicuousLiteral, fc.constantFrom(...rows)).map(([held, { carry, fate }]) => {
    const credentials = held.credentials.map((one) => ({ ...one, fate }));
    const stays = { text: held.text, credentials };
    return (index) => carry({ index, name: `password${index}`, held: stays });
  });
}

/** Up to three settings around statements, the innermost first. */
function inSettings(content: fc.Arbitrary<Unnumbered>): fc.Arbitrary<Unnumbered> {
  const around = fc.array(fc.constantFrom(...Object.values(SETTINGS)), { maxLength: 3 });
  return fc.tuple(content, around).map(
    ([write, settings]) =>
      (index) =>
        settings.reduce((inner, put, depth) => put(inner, `${index}_${depth}`), write(index)),
  );
}

/** A value that the module gives away. */
function exported({ syntax }: Kind): fc.Arbitrary<Unnumbered> {
  return carried(expression(false), EXPORTS[syntax]);
}

const EXPORTS: Readonly<Record<Kind['syntax'], readonly Carrier[]>> = {
  require: [
    ({ name, held }) => code`exports.${name} = ${held};`,
    ({ name, held }) => code`module.exports.${name} = ${held};`,
    ({ name, held }) => code`module.exports = { user: 'app', ${name}: ${held} };`,
  ],
  import: [
    ({ name, held }) => code`export const ${name} = ${held};`,
    ({ name, held }) => code`export default { user: 'app', ${name}: ${held} };`,
    ({ name, held }) => code`export function give(${name} = ${held}) {
  return ${name};
}
show('given', give());`,
  ],
};
