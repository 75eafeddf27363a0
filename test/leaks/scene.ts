import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { startLocalSecretsManager } from '@secretlift/local';
import { localAws } from '../support/environment.js';
import { filesIn } from '../support/fixture.js';
import { findLeaks, findLeaksIn, type Leak } from '../support/leaks.js';
import type { Migrated } from '../support/migrated.js';
import { NEW_VALUE, SOURCES, VALUES } from './application.js';
import type { Command } from './commands.js';
import { observe, type Traces } from './observe.js';
import type { Trouble } from './troubles.js';

/** The application before its migration and after. */
export interface Templates {
  readonly application: string;
  readonly migrated: Migrated;
}

/** What a command left behind. */
export interface Aftermath {
  readonly traces: Traces;
  readonly leaks: readonly Leak[];
}

const SECRETS = new Map([...VALUES, ['the new value', NEW_VALUE]]);

/** Runs a command on a copy of the application, in trouble, and looks for credentials everywhere. */
export async function aftermathOf(
  command: Command,
  trouble: Trouble,
  { application, migrated }: Templates,
): Promise<Aftermath> {
  const home = await mkdtemp(join(tmpdir(), 'secretlift-leaks-'));
  const [dir, store, temporary] = ['application', 'store', 'temporary'].map((name) =>
    join(home, name),
  ) as [string, string, string];
  try {
    await mkdir(temporary);
    await cp(command.migrated ? migrated.application : application, dir, { recursive: true });
    if (command.migrated) await cp(migrated.store, store, { recursive: true });
    await using server = await startLocalSecretsManager({ dataDirectory: store });
    for (const fault of trouble.faults ?? []) server.faults.add(fault);
    const env = { ...localAws(server.url), TMPDIR: temporary, CRASH_AT: trouble.crash ?? '' };
    const traces = await observe(dir, home, env, command);
    const leaks = [...leaksInTraces(traces), ...(await leaksInTree(dir, command))];
    return { traces, leaks: [...leaks, ...(await findLeaksIn(temporary, SECRETS))] };
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

function leaksInTraces(traces: Traces): Leak[] {
  return Object.entries(traces).flatMap(([what, text]) => findLeaks(what, text, SECRETS));
}

/**
 * A source may show its credentials as long as it is not rewritten, and whatever `undo` can read of
 * them from the store, be it of some only or not what was stored, it puts back where it was.
 */
async function leaksInTree(dir: string, { restores }: Command): Promise<Leak[]> {
  const leaks: Leak[] = [];
  for (const path of await filesIn(dir)) {
    const name = relative(dir, path);
    const text = await readFile(path, 'utf8');
    const mayShow = restores ? name in SOURCES : SOURCES[name] === text;
    if (!mayShow && !isBeingRestored(name, text)) leaks.push(...findLeaks(name, text, SECRETS));
  }
  return leaks;
}

/** Where `undo` was interrupted, a part of what the source is about to be stands beside it. */
function isBeingRestored(name: string, text: string): boolean {
  const [source = '', rest] = name.split('.secretlift-unfinished');
  return rest === '' && SOURCES[source]?.startsWith(text) === true;
}
