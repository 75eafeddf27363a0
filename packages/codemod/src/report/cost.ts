import { isParameter } from '../parameter-id.js';
import type { PlannedSecret } from '../types.js';
import { count } from './sections.js';

/*
 * The price lists of AWS Secrets Manager and Systems Manager, 2026, in US dollars: a secret a month,
 * ten thousand reads. Standard parameters (4 KB) are free, and so are their reads.
 */
const SECRET = 0.4;
const READ = 0.05 / 10_000;

/** What the runtime does by default: each value is read again after so many seconds. */
const TTL_SECONDS = 300;
const SECONDS_A_MONTH = 30 * 24 * 60 * 60;

/** What a plan costs, a month and in US dollars. */
export interface Cost {
  readonly secretsPerMonthInDollars: number;
  /** The reads of one program that runs all month and reads each secret at the default TTL. */
  readonly readsPerProgramAndMonthInDollars: number;
  readonly ttlInSeconds: number;
  /** How many secrets fewer than one for each value, and what they would cost. */
  readonly savedByGrouping: { readonly secrets: number; readonly perMonthInDollars: number };
  /** Values that are no secrets by their names, and would be free in Parameter Store. */
  readonly configuration: readonly Configuration[];
}

/** The keys of a secret that are configuration, as the plan names them; none where the whole of it is. */
export interface Configuration {
  readonly secret: string;
  readonly keys: readonly string[];
}

/** Works out what the secrets of a plan cost; parameters cost nothing. */
export function costOf(planned: readonly PlannedSecret[]): Cost {
  const secrets = planned.filter(({ name }) => !isParameter(name));
  const values = secrets.reduce((sum, { content }) => sum + sizeOf(content), 0);
  const saved = values - secrets.length;
  return {
    secretsPerMonthInDollars: cents(secrets.length * SECRET),
    readsPerProgramAndMonthInDollars: cents(
      ((secrets.length * SECONDS_A_MONTH) / TTL_SECONDS) * READ,
    ),
    ttlInSeconds: TTL_SECONDS,
    savedByGrouping: { secrets: saved, perMonthInDollars: cents(saved * SECRET) },
    configuration: secrets.flatMap(configurationIn),
  };
}

/** The cost in words, a line for each thing that is to be said. */
export function costLines(planned: readonly PlannedSecret[]): string[] {
  const parameters = planned.filter(({ name }) => isParameter(name)).length;
  return [
    ...(planned.length > parameters ? secretLines(planned, planned.length - parameters) : []),
    ...(parameters > 0 ? [`${count(parameters, 'parameter')} of up to 4 KB: free.`] : []),
  ];
}

function secretLines(planned: readonly PlannedSecret[], secrets: number): string[] {
  const cost = costOf(planned);
  const { savedByGrouping: saved, configuration } = cost;
  const total = `${count(secrets, 'secret')} × $0.40 = ${dollars(cost.secretsPerMonthInDollars)} a month`;
  const grouping = `; one for each value would be ${count(saved.secrets, 'secret')} more, ${dollars(saved.perMonthInDollars)}`;
  return [
    `${total}${saved.secrets > 0 ? grouping : ''}.`,
    `$0.05 per 10,000 reads: ${dollars(cost.readsPerProgramAndMonthInDollars)} a month for each program that reads ${secrets === 1 ? 'it' : 'them'} every ${TTL_SECONDS} s, as the runtime does.`,
    ...(configuration.length > 0 ? [configurationLine(configuration)] : []),
  ];
}

function configurationLine(configuration: readonly Configuration[]): string {
  const named = configuration.map(({ secret, keys }) =>
    keys.length === 0 ? secret : `${secret} { ${keys.join(', ')} }`,
  );
  return `Configuration rather than secret, by ${named.length === 1 ? 'its name' : 'their names'}: ${named.join(', ')}. In Parameter Store it would be free; inside a secret that is needed anyway it costs nothing more.`;
}

/** How many values a secret holds that stood in the code. */
function sizeOf(content: PlannedSecret['content']): number {
  return content.form === 'json' ? content.entries.size : 1;
}

/** Names of what everybody may know: who asks, and where. */
const PUBLIC = /(?:^|[._-])(?:user_?name|engine|host|port|dbname|(?:access_?key|client)_?id)$/i;

/** Of what is lifted: the details of a connection stay in the code, and are stored for rotation. */
function configurationIn({ name, content, places }: PlannedSecret): Configuration[] {
  const isPublic = (named: string) => PUBLIC.test(separated(named));
  if (content.form === 'string') {
    return places.every(({ binding }) => isPublic(binding)) ? [{ secret: name, keys: [] }] : [];
  }
  const keys = [...content.entries.keys()].filter(isPublic);
  return keys.length === 0 ? [] : [{ secret: name, keys }];
}

/** `awsAccessKeyId` → `aws_Access_Key_Id`. */
function separated(name: string): string {
  return name.replaceAll(/(?<=[a-z\d])(?=[A-Z])/g, '_');
}

function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}

function dollars(amount: number): string {
  return `$${amount.toFixed(2)}`;
}
