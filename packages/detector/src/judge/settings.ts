import { isFiller } from '../value/filler.js';
import { matchesBeside, type Match } from '../value/match.js';
import { nameVerdict } from '../name/name.js';
import { isNeutral } from '../name/neutral.js';
import { settingsIn, type Setting } from '../value/settings.js';
import { isUuid, looksRandom } from '../value/shape.js';
import { isPlaceholder, isPlain } from '../value/placeholder.js';
import type { Verdict } from './verdict.js';

/**
 * The credentials among the settings that a text spells out: lines of configuration, headers, commands.
 * @param near words of what the text is bound to
 * @param known what is found in the text already
 */
export function judgeSettings(
  text: string,
  near: readonly string[],
  known: readonly Match[],
): Verdict[] {
  return settingsIn(text)
    .filter(({ name, stretch }) => !isNeutral(name) && !known.some(overlaps(stretch)))
    .flatMap((setting) => {
      const value = text.slice(setting.stretch.start, setting.stretch.end);
      return byService(setting, value, near) ?? byName(setting, value) ?? [];
    });
}

function overlaps({ start, end }: Setting['stretch']) {
  return ({ stretch }: Match) => stretch.start < end && start < stretch.end;
}

function byService(
  { words, stretch }: Setting,
  value: string,
  near: readonly string[],
): Verdict | undefined {
  const rule = matchesBeside(value, [...words, ...near])[0];
  return (
    rule && {
      rule: rule.id,
      kind: rule.kind,
      what: rule.what,
      stretch,
      confidence: 'high',
      evidence: [{ by: 'value', says: `it has the form of a ${rule.what}` }],
    }
  );
}

function byName({ name, stretch }: Setting, value: string): Verdict | undefined {
  const said = nameVerdict(name);
  if (!said || said.held === 'derived' || !isGenerated(value)) return undefined;
  if (said.held.startsWith('perhaps') && !isTelling(name, value)) return undefined;
  return {
    rule: 'name',
    kind: said.kind,
    what: said.what,
    stretch,
    confidence: 'medium',
    evidence: [
      { by: 'name', says: `the text sets it as its ${said.what}` },
      { by: 'entropy', says: 'it looks generated' },
    ],
  };
}

/** "Key" can be of anything: it takes a long value, and stands alone; `encrypts with iv: …` tells of one. */
function isTelling(name: string, value: string): boolean {
  return value.length >= 16 && !isUuid(value) && !/\s/.test(name);
}

function isGenerated(value: string): boolean {
  return looksRandom(value) && !isPlaceholder(value) && !isPlain(value) && !isFiller(value);
}
