import type { Finding } from '@secretlift/detector';
import { refusalPage, refusalText } from '../../refusals.js';
import { layOut } from '../../layout/index.js';
import { colouredLine, maskedDiff } from '../../report/diff.js';
import { codeFrame, cut, type FrameLine } from '../../report/frame.js';
import { valuesFound } from '../../report/masked.js';
import { position } from '../../report/place.js';
import { printable } from '../../report/printable.js';
import { count } from '../../report/sections.js';
import { rewrite } from '../../rewrite/index.js';
import { renamed } from '../../plan/rename.js';
import type { CredentialSite, Outcome, PlannedSecret, Refusal, SurveyedFile } from '../../types.js';
import type { ReviewItem } from '../item.js';
import type { Screen } from '../screen.js';
import { nameIn, type Session } from '../session.js';

/** How what is shown may look. */
type Look = Pick<Screen, 'colors' | 'columns'>;

/** Places whose code is shown, and lines of the diff; what is beyond is counted. */
const MOST_PLACES = 3;
const MOST_DIFF_LINES = 24;
/** Columns of a line of the diff, which takes several rows then. */
const LONGEST_LINE = 300;

/** An item for a person: each credential in its code, why it was found, and what would change. */
export async function itemLines(
  item: ReviewItem,
  session: Session,
  planned: Outcome,
  look: Look,
): Promise<string[]> {
  const number = `${session.items.indexOf(item) + 1} of ${session.items.length}`;
  const lines =
    item.kind === 'secret'
      ? await secretLines(renamed(item.secret, nameIn(session, item)), number, planned, look)
      : refusalLines(item.refusal, number, planned, look);
  return ['', ...lines];
}

async function secretLines(
  secret: PlannedSecret,
  number: string,
  planned: Outcome,
  look: Look,
): Promise<string[]> {
  const credentials = credentialsOf(secret);
  const more = credentials.length - MOST_PLACES;
  return [
    `${look.colors.bold(`${number}: ${secret.name}`)}${keysOf(secret, look)}`,
    ...credentials.slice(0, MOST_PLACES).flatMap((one) => placeLines(one, planned, look)),
    ...(more > 0 ? [`and ${count(more, 'more place')}`] : []),
    ...(await diffLines(secret, planned, look)),
  ];
}

interface Credential {
  readonly file: SurveyedFile;
  readonly site: CredentialSite;
}

/** The user names that move along are no credentials: the diff shows them. */
function credentialsOf({ places }: PlannedSecret): Credential[] {
  return places.flatMap(({ file, site }) => {
    const credential = file.sites.find((one) => one === site);
    return credential === undefined ? [] : [{ file, site: credential }];
  });
}

function keysOf({ content }: PlannedSecret, { colors }: Look): string {
  if (content.form === 'string') return '';
  return colors.dim(` { ${[...content.entries.keys()].join(', ')} }`);
}

function refusalLines(
  { file, finding, reason }: Refusal,
  number: string,
  planned: Outcome,
  look: Look,
): string[] {
  const site = file.sites.find((one) => one.finding === finding);
  const { why, next } = refusalText(reason);
  return [
    look.colors.bold(`${number}: stays in the code`),
    ...(site === undefined ? [] : placeLines({ file, site }, planned, look)),
    '',
    `It cannot be migrated: ${why}.`,
    `What you can do: ${next}.`,
    look.colors.dim(refusalPage(reason)),
  ];
}

function placeLines({ file, site }: Credential, planned: Outcome, look: Look): string[] {
  const at = position(file, site.range[0], planned.root);
  const frame = codeFrame(file, site, valuesFound(planned.scan), look.columns - GUTTER);
  return [
    '',
    `${at.file}:${at.line}:${at.column}`,
    ...frame.map((line) => frameLine(line, look)),
    `${what(site.finding)}${site.backDoor ? `; ${BACK_DOOR}` : ''}`,
  ];
}

const BACK_DOOR = 'a back door: whoever knows the value is let in';

/** Columns of a line number and the rule beside it. */
const GUTTER = 8;

function frameLine(line: FrameLine, { colors }: Look): string {
  const number = line.kind === 'code' ? String(line.number) : '';
  const text = line.kind === 'code' ? line.text : colors.yellow(line.text);
  return `${colors.dim(`${number.padStart(GUTTER - 3)} |`)} ${text}`;
}

function what({ what: noun, binding, confidence, evidence }: Finding): string {
  const bound = binding === undefined ? '' : ` in ${binding}`;
  return `${noun}${bound}, ${confidence} confidence: ${evidence[0].says}`;
}

/** What would change if this secret alone were migrated. */
async function diffLines(secret: PlannedSecret, planned: Outcome, look: Look): Promise<string[]> {
  const rewritten = await layOut(rewrite({ secrets: [secret], refusals: [] }), planned.root);
  const values = valuesFound(planned.scan);
  const lines = rewritten.flatMap((one) => {
    const diff = maskedDiff(one, values, planned.root);
    return [
      look.colors.bold(diff.file),
      ...diff.lines.map((line) => colouredLine(cut(printable(line), 0, LONGEST_LINE), look.colors)),
    ];
  });
  const more = lines.length - MOST_DIFF_LINES;
  return [
    '',
    ...lines.slice(0, MOST_DIFF_LINES),
    ...(more > 0 ? [`and ${count(more, 'more line')}; --dry-run shows all of them`] : []),
  ];
}
