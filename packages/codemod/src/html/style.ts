import { PALETTES, properties } from './palette.js';

/** The one style sheet of a report: screen, dark, narrow, and paper. */
export const STYLE = `
:root { color-scheme: light dark; ${properties(PALETTES.light)}
  --serif: Charter, "Bitstream Charter", "Iowan Old Style", "Palatino Linotype", Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  --mono: ui-monospace, "SF Mono", SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; }
@media screen and (prefers-color-scheme: dark) { :root { ${properties(PALETTES.dark)} } }

* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 var(--sans); }
main, header, footer, nav { max-width: 68rem; margin-inline: auto; padding-inline: 1.5rem; }
header { padding-top: 3.5rem; }
footer { padding-block: 2rem 4rem; color: var(--quiet); font-size: .875rem; }
a { color: var(--link); text-underline-offset: .15em; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: 1rem; top: -4rem; padding: .5rem 1rem; background: var(--paper); }
.skip:focus { top: 1rem; }

h1, h2 { font-family: var(--serif); font-weight: 600; line-height: 1.2; text-wrap: balance; }
h1 { margin: .25rem 0 1rem; font-size: clamp(2rem, 5vw, 2.75rem); letter-spacing: -.015em;
  overflow-wrap: anywhere; }
h2 { margin: 0 0 .5rem; font-size: 1.5rem; }
h3 { margin: 2rem 0 .5rem; font-size: 1.0625rem; line-height: 1.35; }
h3, h4 { overflow-wrap: anywhere; }
h4 { margin: 1.5rem 0 .5rem; font-size: 1rem; }
section { margin-top: 3.5rem; padding-top: 1.25rem; border-top: 1px solid var(--rule); }
section section { margin-top: 2rem; border-top: 0; padding-top: 0; }
p { max-width: 44rem; margin: .5rem 0; }
.eyebrow { margin: 0; color: var(--quiet); font-size: .875rem; letter-spacing: .02em; }
.lead { font: 1.25rem/1.5 var(--serif); text-wrap: pretty; }
.quiet { color: var(--quiet); }
code, pre { font-family: var(--mono); font-size: .875em; }
code { overflow-wrap: anywhere; }
pre { margin: .75rem 0; padding: 1rem; overflow-x: auto; background: var(--panel); border-radius: 4px;
  line-height: 1.5; }

.facts { display: flex; flex-wrap: wrap; gap: .25rem 2rem; margin: 1.25rem 0 0; font-size: .875rem; }
.facts div { display: flex; gap: .5rem; }
.facts dt { color: var(--quiet); }
.facts dd { margin: 0; overflow-wrap: anywhere; }

.totals { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: 0 2rem;
  margin: 2.5rem 0 0; }
.totals div { display: flex; flex-direction: column-reverse; justify-content: flex-end;
  padding-top: .75rem; border-top: 3px solid var(--tone, var(--ink)); }
.totals dt { color: var(--quiet); font-size: .875rem; line-height: 1.35; }
.totals dd { margin: 0; font: 600 2.5rem/1.15 var(--serif); font-variant-numeric: lining-nums tabular-nums; }
.lifted, .planned { --tone: var(--lifted); }
.refused, .failed { --tone: var(--left); }
.exempt { --tone: var(--exempt); }

nav ol { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: 2.5rem 0 0; padding: 0;
  list-style: none; font-size: .9375rem; }

figure { margin: 1.5rem 0 0; }
figure .scroll { overflow-x: auto; }
figcaption { color: var(--quiet); font-size: .875rem; }
svg { display: block; width: 100%; max-width: 65rem; min-width: 46rem; height: auto;
  font: 14px var(--sans); }
svg text { fill: var(--ink); }
svg .quiet { fill: var(--quiet); }
svg .rule { stroke: var(--rule); }
svg .stays { fill: var(--paper); stroke: var(--left); stroke-width: 1.5; }
svg .goes { stroke: var(--lifted); fill: none; }
svg .count { font-variant-numeric: tabular-nums; }
.key { display: inline-block; width: .7rem; height: .7rem; margin-right: .4rem; border-radius: 50%;
  border: 1.5px solid var(--tone); vertical-align: -.05rem; }
.key.lifted { background: var(--tone); }

table { width: 100%; border-collapse: collapse; font-size: .9375rem; }
caption { padding-bottom: .5rem; text-align: left; color: var(--quiet); font-size: .875rem; }
th, td { padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--rule); text-align: left;
  vertical-align: top; overflow-wrap: anywhere; }
th { font-weight: 600; }
thead th { color: var(--quiet); font-size: .8125rem; font-weight: 500; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.badge { padding: .05rem .5rem; border: 1px solid var(--tone, var(--quiet)); border-radius: 1rem;
  color: var(--tone, var(--quiet)); font: .8125rem var(--sans); white-space: nowrap; }

ul.plain { margin: .5rem 0; padding: 0; list-style: none; }
ul.plain li { padding: .15rem 0; overflow-wrap: anywhere; }
.steps { margin: 1rem 0; padding: 0; list-style: none; }
.steps li { padding: .75rem 0; border-bottom: 1px solid var(--rule); break-inside: avoid; }
.steps label { display: grid; grid-template-columns: 1.75rem 1fr; font-weight: 600;
  overflow-wrap: anywhere; }
.steps input { width: 1.05rem; height: 1.05rem; margin: .25rem 0 0; accent-color: var(--lifted); }
.steps p { margin: .1rem 0 0 1.75rem; font-size: .9375rem; overflow-wrap: anywhere; }
.next { padding-left: .9rem; border-left: 2px solid var(--left); }

details { margin: .5rem 0; }
summary { cursor: pointer; color: var(--link); overflow-wrap: anywhere; }
.diff { table-layout: fixed; margin: .5rem 0 1rem; background: var(--panel); border-radius: 4px;
  font: .8125rem/1.5 var(--mono); }
.diff caption { padding-top: .25rem; font-family: var(--mono); }
.diff th, .diff td { padding: 0 .5rem; border: 0; font-weight: 400; }
.diff thead th { padding-block: .4rem; font-family: var(--sans); }
.diff .line { width: 3.5rem; color: var(--quiet); text-align: right; }
.diff td { white-space: pre-wrap; }
.diff .added { background: var(--addedTint); }
.diff .removed { background: var(--removedTint); }
.diff .removed b, .diff .added b { font-weight: 400; border-radius: 2px; }
.diff .removed b { background: var(--removedMark); }
.diff .added b { background: var(--addedMark); }
.diff .gap td { color: var(--quiet); text-align: center; }

@media screen and (max-width: 44rem) {
  .totals dd { font-size: 2rem; }
  .diff thead { position: absolute; clip-path: inset(50%); height: 1px; overflow: hidden; }
  .diff tr { display: grid; grid-template-columns: 3.5rem 1fr; }
  .diff .empty, .diff .same { display: none; }
}

@page { margin: 16mm 14mm; }
@media print {
  body { font-size: 10pt; background: none; }
  main, header, footer { max-width: none; padding-inline: 0; }
  header { padding-top: 0; }
  nav, .skip { display: none; }
  details::details-content { content-visibility: visible; display: block; height: auto; }
  summary { list-style: none; color: inherit; }
  h2, h3, h4, summary, caption { break-after: avoid; }
  tr, figure, .totals, .secret > h3 { break-inside: avoid; }
  section { margin-top: 1.5rem; }
  section section { margin-top: 1rem; }
  pre { white-space: pre-wrap; overflow: visible; overflow-wrap: anywhere; font-size: 8pt; }
  figure .scroll { overflow: visible; }
  svg { min-width: 0; }
  .diff { font-size: 8pt; }
  .diff, .diff .added, .diff .removed, .diff b, .key { print-color-adjust: exact;
    -webkit-print-color-adjust: exact; }
  .steps a[href^="https:"]::after { content: " (" attr(href) ")"; color: var(--quiet); }
}
`;
