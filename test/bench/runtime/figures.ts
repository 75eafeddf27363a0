import { join } from 'node:path';
import type { LocalEndpoint } from '../../support/local-endpoint.js';
import {
  compressedSize,
  least,
  readsOf,
  run,
  startAgent,
  startStage,
  type Spent,
  type Variables,
} from './stage.js';

/** One figure: what was measured, and the most that it may be. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: 'ns' | 'ms' | 'calls' | 'bytes';
  /** Absent for a figure that is there for comparison. */
  readonly most?: number;
}

/** How to measure. */
export interface Measuring {
  /** How often each program runs; the least counts. */
  readonly runs: number;
  /** The clock on a quiet machine; on a busy one, what the processor was used for. */
  readonly by: keyof Spent;
}

/** Measures everything that the runtime promises, and its rivals in the same run. */
export async function figures(measuring: Measuring): Promise<Figure[]> {
  await using endpoint = await startStage();
  return [
    ...hitFigures((await run('hits.js', endpoint.env)) as Hits),
    ...(await coldFigures(measuring, endpoint.env)),
    ...(await importFigures(measuring, endpoint.env)),
    ...(await concurrencyFigures(endpoint)),
    ...(await tenFigures(measuring, endpoint)),
  ];
}

interface Hits {
  readonly sync: number;
  readonly async: number;
  readonly powertools: number;
  readonly powertoolsJson: number;
  readonly middy: number;
}

function hitFigures({ sync, async, powertools, powertoolsJson, middy }: Hits): Figure[] {
  return [
    { what: 'hit, getSecretSync', value: sync, unit: 'ns', most: 30 },
    { what: 'hit, getSecret', value: async, unit: 'ns', most: Math.min(400, powertools / 2) },
    { what: 'hit, Powertools', value: powertools, unit: 'ns' },
    { what: 'hit, Powertools with transform', value: powertoolsJson, unit: 'ns' },
    { what: 'hit, middy, an invocation', value: middy, unit: 'ns' },
  ];
}

/** Only another thread can read while this one waits: its start is added to what a read may cost. */
async function coldFigures({ runs, by }: Measuring, aws: Variables): Promise<Figure[]> {
  await using agent = await startAgent();
  const first = async (program: string, more: Variables = {}) =>
    (await least(runs, program, { ...aws, ...more }))[by];
  const sdk = await first('cold-sdk.js');
  const thread = await first('thread.js');
  const most = sdk * 1.1;
  return [
    milliseconds('first secret, the SDK alone', sdk),
    milliseconds('the start of a thread', thread),
    milliseconds('first secret, getSecret', await first('cold-async.js'), most),
    milliseconds('first secret, getSecretSync', await first('cold-sync.js'), most + thread),
    milliseconds('… getSecret, agent', await first('cold-async.js', agent.env), most / 2),
    milliseconds(
      '… getSecretSync, agent',
      await first('cold-sync.js', agent.env),
      most / 2 + thread,
    ),
  ];
}

async function importFigures({ runs, by }: Measuring, aws: Variables): Promise<Figure[]> {
  return [
    milliseconds('import', (await least(runs, 'import-esm.js', aws))[by], 10),
    milliseconds('require', (await least(runs, 'import-cjs.js', aws))[by], 10),
    { what: 'size, compressed', value: await compressedSize(), unit: 'bytes', most: 10_000 },
  ];
}

async function concurrencyFigures(endpoint: LocalEndpoint): Promise<Figure[]> {
  await run('concurrent.js', endpoint.env);
  const ours = await readsOf('bench/1', endpoint);
  const powertools = await readsOf('bench/2', endpoint);
  return [
    { what: '100 cold reads, getSecret', value: ours, unit: 'calls', most: 1 },
    { what: '100 cold reads, Powertools', value: powertools, unit: 'calls' },
  ];
}

const LATENCY = 50;
const TEN_SECRETS = join(import.meta.dirname, 'programs/ten.manifest.json');

/** One after the other, ten secrets would need ten latencies. */
async function tenFigures({ runs, by }: Measuring, endpoint: LocalEndpoint): Promise<Figure[]> {
  await endpoint.addFault({ effect: 'latency', ms: LATENCY });
  const variables = { ...endpoint.env, SECRETLIFT_MANIFEST: TEN_SECRETS };
  const value = (await least(runs, 'ten-sync.js', variables))[by];
  return [milliseconds(`ten secrets at ${LATENCY} ms, getSecretSync`, value, 150)];
}

function milliseconds(what: string, value: number, most?: number): Figure {
  return { what, value, unit: 'ms', ...(most !== undefined && { most }) };
}
