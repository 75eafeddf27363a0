import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';
import { migrateSecrets } from '../support/commands.js';
import { REPOSITORY } from '../support/fixture.js';
import { findLeaks } from '../support/leaks.js';
import { startLocalEndpoint } from '../support/local-endpoint.js';
import { writeLarge } from './large.js';

/*
 * npm run trials:report: the HTML reports of 200 findings in a real headless Chromium: of the plan, of
 * what was carried out, and of both merged. CHROMIUM names another program than Debian's. With
 * --screenshot it also draws docs/report.png anew, from the plan.
 */
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const SCREENSHOT = join(REPOSITORY, 'docs/report.png');

/** A4 without its margins, at 96 dots an inch. */
const PAPER = { width: 688, height: 1001 };

/** Elements that stand out of the page, are cut, or are folded away: what they are, and their text. */
const CLIPPED = `[...document.querySelectorAll('main td, main pre, main li, main p, main svg')]
  .filter((one) => {
    const { right, height } = one.getBoundingClientRect();
    const isCut = one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX !== 'visible';
    const isEmpty = one.matches('.empty');
    return right > innerWidth + 1 || isCut || (height === 0 && !isEmpty);
  })
  .map((one) => one.tagName + ': ' + one.textContent.slice(0, 60))
  .slice(0, 5)`;

/** What was looked at, and how it ended; nothing is wrong where `wrong` is empty. */
interface Observation {
  readonly what: string;
  readonly wrong: string;
}

if (!existsSync(CHROMIUM)) {
  console.log(
    `not tried: there is no ${CHROMIUM}. Debian has it as "chromium"; CHROMIUM names another.`,
  );
} else {
  const home = await mkdtemp(join(tmpdir(), 'secretlift-report-trial-'));
  // Chromium does not sandbox what root starts; the page is our own and runs nothing.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: CHROMIUM, args });
  try {
    const observations = await trial(home, browser);
    for (const { what, wrong } of observations)
      console.log(`${wrong === '' ? '✓' : '✗'} ${what} ${wrong}`);
    process.exitCode = observations.every(({ wrong }) => wrong === '') ? 0 : 1;
  } finally {
    await browser.close();
    await rm(home, { recursive: true });
  }
}

/** A page, and what it is of. */
interface Report {
  readonly of: string;
  readonly path: string;
}

async function trial(home: string, browser: Browser): Promise<Observation[]> {
  const values = await writeLarge(join(home, 'application'), 200);
  const observations: Observation[] = [];
  for (const report of await writeReports(home)) {
    const leaks = findLeaks(report.of, await readFile(report.path, 'utf8'), values);
    const seen = [{ what: 'none of the 200 values is in it', wrong: said(leaks) }];
    seen.push(...(await inBrowser(report, browser)));
    observations.push(...seen.map(({ what, wrong }) => ({ what: `${report.of}: ${what}`, wrong })));
  }
  return observations;
}

/** The report of a plan, of the run that carries it out, and of both as of two repositories. */
async function writeReports(home: string): Promise<Report[]> {
  const application = join(home, 'application');
  const [plan, done, merged] = ['plan', 'done', 'merged'].map((of) => ({
    of,
    path: join(home, `${of}.html`),
  })) as [Report, Report, Report];
  const planned = await migrateSecrets(
    application,
    {},
    '--dry-run',
    '--json',
    '--report',
    plan.path,
  );
  await using endpoint = await startLocalEndpoint();
  const args = ['--yes', '--json', '--report', done.path];
  const carriedOut = await migrateSecrets(application, endpoint.env, ...args);
  const documents = [join(home, 'plan.json'), join(home, 'done.json')] as const;
  const other = { ...(JSON.parse(planned.stdout) as object), repository: { name: 'another' } };
  await writeFile(documents[0], JSON.stringify(other));
  await writeFile(documents[1], carriedOut.stdout);
  await migrateSecrets(home, {}, 'report', '--merge', ...documents, '--report', merged.path);
  return [plan, done, merged];
}

async function inBrowser({ of, path }: Report, browser: Browser): Promise<Observation[]> {
  const observations: Observation[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1280, 390]) {
      const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
      const isFirst = colorScheme === 'light' && width === 1280;
      observations.push(...(await onScreen(page, path, `${colorScheme}, ${width} px`)));
      if (isFirst && of === 'plan' && process.argv.includes('--screenshot')) await screenshot(page);
      if (isFirst) observations.push(await onPaper(page));
      await page.close();
    }
  }
  return observations;
}

async function onScreen(page: Page, report: string, how: string): Promise<Observation[]> {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const begun = performance.now();
  await page.goto(pathToFileURL(report).href);
  const took = Math.round(performance.now() - begun);
  const isWide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
  await page.evaluate(await readFile(AXE, 'utf8'));
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  return [
    { what: `${how}: opens in ${took} ms`, wrong: took < 1000 ? '' : 'more than a second' },
    { what: `${how}: asks for nothing else`, wrong: said(requests.slice(1)) },
    { what: `${how}: fits`, wrong: isWide === false ? '' : 'wider than the screen' },
    {
      what: `${how}: axe`,
      wrong: said(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)),
    },
  ];
}

/** On paper everything is unfolded, and nothing stands out of the page or is cut. */
async function onPaper(page: Page): Promise<Observation> {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize(PAPER);
  const wrong = await page.evaluate<string[]>(CLIPPED);
  await page.emulateMedia({ media: null });
  const pdf = await page.pdf({ format: 'A4' });
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  return { what: `on paper, ${pages} pages: all is there`, wrong: said(wrong) };
}

async function screenshot(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 1000 });
  await page.screenshot({ path: SCREENSHOT });
}

function said(all: readonly unknown[]): string {
  return all.length === 0 ? '' : JSON.stringify(all.slice(0, 3));
}
