import fc from 'fast-check';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { expect, it } from 'vitest';
import { mergedReports } from '../merge/index.js';
import { documentOf } from '../testing/document.js';
import { mergedPage, migrationPage } from './index.js';
import { PALETTES } from './palette.js';

type Element = DefaultTreeAdapterTypes.Element;

const pages = {
  migration: (text: string) => migrationPage(documentOf(text)),
  merged: (text: string) =>
    mergedPage(mergedReports([{ path: 'a', text: JSON.stringify(documentOf(text)) }], text)),
};

it.each(Object.entries(pages))('%s: no text breaks out of its place', (_, pageOf) => {
  const usual = shapeOf(pageOf('text'));
  const pieces = fc.constantFrom(
    '<',
    '>',
    '"',
    "'",
    '&',
    '</style>',
    '<script>',
    '-->',
    '<!--',
    '\n',
    '\0',
    ' onload=',
    '\u202e',
    '`',
    'a',
  );
  const hostile = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary' })), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(hostile, (parts) => {
      // A letter on both sides, lest a text be empty, or the beginning of a line mean a thing to a diff.
      expect(shapeOf(pageOf(`x${parts.join('')}x`))).toEqual(usual);
    }),
    { numRuns: 60 },
  );
});

it.each(Object.entries(pages))('%s: nothing is loaded, nothing runs', (_, pageOf) => {
  const all = elementsOf(pageOf('text'));
  expect(all.filter(({ tagName }) => LOADING.has(tagName))).toEqual([]);
  const attributes = all.flatMap(({ attrs }) => attrs);
  expect(attributes.filter(({ name }) => /^on|^src|^style$/.test(name))).toEqual([]);
  const links = attributes.filter(({ name }) => name === 'href').map(({ value }) => value);
  expect(links.every((link) => /^(?:#|https:\/\/)/.test(link))).toBe(true);
  expect(pageOf('text')).not.toMatch(/url\(|@import/);
});

const LOADING = new Set(['script', 'link', 'img', 'iframe', 'object', 'embed', 'base', 'form']);

it.each(Object.entries(pages))(
  '%s: headings go down one at a time, ids are unique, links lead somewhere',
  (_, pageOf) => {
    const all = elementsOf(pageOf('text'));
    const levels = all.flatMap(({ tagName }) =>
      /^h\d$/.test(tagName) ? [Number(tagName[1])] : [],
    );
    expect(levels[0]).toBe(1);
    expect(levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
    const ids = all.flatMap((one) => attribute(one, 'id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const anchors = all
      .flatMap((one) => attribute(one, 'href') ?? [])
      .filter((to) => to.startsWith('#'));
    expect(anchors.filter((to) => !ids.includes(to.slice(1)))).toEqual([]);
  },
);

const TEXT_ON = ['paper', 'panel'] as const;
const TEXT = ['ink', 'quiet', 'link', 'lifted', 'left'] as const;
const TINTS = ['addedTint', 'addedMark', 'removedTint', 'removedMark'] as const;

it.each(Object.entries(PALETTES))('%s is legible by WCAG AA', (_, palette) => {
  for (const ground of TEXT_ON)
    for (const colour of TEXT)
      expect(contrast(palette[colour], palette[ground])).toBeGreaterThan(4.5);
  for (const tint of TINTS) expect(contrast(palette.ink, palette[tint])).toBeGreaterThan(4.5);
  expect(contrast(palette.quiet, palette.addedTint)).toBeGreaterThan(4.5);
  expect(contrast(palette.quiet, palette.removedTint)).toBeGreaterThan(4.5);
  expect(contrast(palette.exempt, palette.paper)).toBeGreaterThan(4.5);
});

/** Tags and the names of attributes, in their order: what text must not change. */
function shapeOf(page: string): string[] {
  return elementsOf(page).map(({ tagName, attrs }) =>
    [tagName, ...attrs.map(({ name }) => name)].join(' '),
  );
}

function elementsOf(page: string): Element[] {
  const below = (node: DefaultTreeAdapterTypes.Node): Element[] => [
    ...('tagName' in node ? [node] : []),
    ...('childNodes' in node ? node.childNodes.flatMap(below) : []),
  ];
  return below(parse(page));
}

function attribute({ attrs }: Element, wanted: string): string | undefined {
  return attrs.find(({ name }) => name === wanted)?.value;
}

/** Source: WCAG 2.2, "contrast ratio" and "relative luminance". */
function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(colour: string): number {
  const channel = (at: number) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
