import { shortPath } from '../short-path.js';
import { endOfLine, spelled } from '../spelling.js';
import type { PlannedPlace, PlannedSecret, Quote, Stored, SurveyedFile } from '../types.js';
import type { Manifest, ManifestFile, ManifestPlace, ManifestSecret } from './schema.js';

/** What is recorded of a run besides its plan. */
export interface RunFacts {
  /** Absolute folder of the run. */
  readonly root: string;
  /** The commit that the work tree stands on; undefined without git. */
  readonly commit: string | undefined;
  readonly packages: Manifest['packages'];
  readonly declarations: Manifest['declarations'];
  /** Files of which the lines were laid out anew: only their commit shows how they were. */
  readonly reflowed: ReadonlySet<SurveyedFile>;
}

/** The manifest of one run, for those of its secrets that are in the store. */
export function recordRun(
  planned: readonly PlannedSecret[],
  stored: readonly Stored[],
  facts: RunFacts,
): Manifest {
  const secrets = planned.flatMap((secret) => secretRecord(secret, stored));
  const confirmed = new Set(secrets.map(({ name }) => name));
  const places = planned.flatMap(({ name, places }) => (confirmed.has(name) ? places : []));
  const files = [...new Set(places.map(({ file }) => file))];
  return {
    version: 1,
    secrets,
    files: files.map((file) => fileRecord(file, placesIn(file, places), facts)),
    packages: facts.packages,
    declarations: facts.declarations,
  };
}

function secretRecord(
  { name, content }: PlannedSecret,
  stored: readonly Stored[],
): ManifestSecret[] {
  const outcome = stored.find((one) => one.name === name);
  if (outcome === undefined || outcome.status === 'failed') return [];
  const { arn, versionId } = outcome;
  const keys = content.form === 'json' ? [...content.entries.keys()] : [];
  return [{ name, arn, versionId, keys }];
}

function placesIn(file: SurveyedFile, places: readonly PlannedPlace[]): PlannedPlace[] {
  return places
    .filter((place) => place.file === file)
    .sort((one, other) => one.site.range[0] - other.site.range[0]);
}

function fileRecord(
  file: SurveyedFile,
  places: readonly PlannedPlace[],
  { root, commit, reflowed }: RunFacts,
): ManifestFile {
  const { existing } = file.style;
  const isUsualFile = places.every(isUsual) && !reflowed.has(file);
  const accessors = new Set(places.map(({ accessor }) => accessor));
  const imports = [...accessors].filter((accessor) => !existing?.names.has(accessor)).sort();
  return {
    path: shortPath(file.path, root),
    imports,
    ...(existing === undefined && { statement: statementOf(file) }),
    ...(commit !== undefined && !isUsualFile && { commit }),
    places: places.map(placeRecord),
  };
}

function statementOf({ text, style: { importPlace } }: SurveyedFile): ManifestFile['statement'] {
  const { offset, inline, blankBelow } = importPlace;
  if (inline) return 'same-line';
  if (offset !== 0 && text[offset - 1] !== '\n') return 'after-unended-line';
  return blankBelow ? 'spaced-line' : 'line';
}

function placeRecord(place: PlannedPlace): ManifestPlace {
  const { site, binding, key, accessor, secret } = place;
  const separator = separatorOf(place);
  return {
    secret,
    ...(key !== undefined && { key }),
    binding,
    accessor,
    quote: quoteOf(place),
    form: site.whole ? 'whole' : 'part',
    spelling: isUsual(place) ? 'usual' : 'own',
    added: ADDITIONS.filter(({ stands }) => stands(place)).map(({ what }) => what),
    ...(separator !== undefined && separator !== ': ' && { separator }),
  };
}

/** A concatenation has the quotes of its first part, which is where it begins. */
function quoteOf({ file: { text, style }, site }: PlannedPlace): Quote {
  const first = text.charAt(site.expression[0]);
  return first === "'" || first === '"' || first === '`' ? first : style.quote;
}

/** Whether the value, written the usual way, gives the bytes that stand in the source. */
function isUsual(place: PlannedPlace): boolean {
  const { file, site } = place;
  const quote = quoteOf(place);
  const content = spelled(site.value, { quote, endOfLine: endOfLine(file.text) });
  const expression = file.text.slice(...site.expression);
  if (site.whole) return expression === `${quote}${content}${quote}`;
  return file.text.slice(...site.range) === content && !isAmbiguous(expression);
}

/** Escapes that a quoted string does not need and a template does: the way back cannot tell. */
function isAmbiguous(expression: string): boolean {
  return !expression.startsWith('`') && /\\(?:`|\$\{)/.test(expression);
}

interface Addition {
  readonly what: ManifestPlace['added'][number];
  readonly stands: (place: PlannedPlace) => boolean;
}

const ADDITIONS: readonly Addition[] = [
  {
    what: 'await',
    stands: ({ accessor, site }) => accessor === 'getSecret' && site.awaitForm !== 'given',
  },
  { what: 'getter', stands: ({ getter }) => getter !== undefined },
  {
    what: 'parentheses',
    stands: ({ accessor, site }) =>
      accessor === 'getSecret' && site.whole && site.awaitForm === 'parenthesised',
  },
  {
    what: 'space',
    stands: ({ file: { text }, site }) => /[\w$]/.test(text.charAt(site.expression[0] - 1)),
  },
];

/** What stands between the name and the value of a property that becomes a getter; no comments. */
function separatorOf({ file, getter }: PlannedPlace): string | undefined {
  if (getter === undefined) return undefined;
  const between = file.text.slice(getter.nameEnd, getter.initializer[0]);
  return /^\s*:\s*$/.test(between) ? between : undefined;
}
