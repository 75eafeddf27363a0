/** Signs for what is no letter: any digit, `_` and `-`, a dot, `:` and `/`. */
const COLUMNS = 'abcdefghijklmnopqrstuvwxyz7_.:';

/**
 * How often two characters stand side by side in code, from 0 to 9, each step two and a half times as
 * often: a row for the first, with a digit for each second. Counted in 11 MB of JavaScript and TypeScript
 * of five repositories, in either case.
 */
const OFTEN: Readonly<Record<string, string>> = {
  a: '467745627258783738886664635454',
  b: '634373325726236324535221625344',
  c: '745473275267328227485232525343',
  d: '754685426245347525645432515566',
  e: '758867635447786679984668725677',
  f: '634266228225227226457222525232',
  g: '424273546234355336565322323454',
  h: '733482237222427355454221314344',
  i: '557777723237798636782624253443',
  j: '422272122121214222623241114041',
  k: '433373225223343222523122213343',
  l: '744784447137347423667421623455',
  m: '753483326234536723535222424345',
  n: '747886826256457534886531425566',
  o: '576757646367796728677563323344',
  p: '834582266146337627576322424345',
  q: '222221222225212122217111223041',
  r: '746695528155578427776631725565',
  s: '737494367255457634896362614577',
  t: '746495388235548628767443715676',
  u: '665574425117674617773222323201',
  v: '722272226122214222212221224253',
  w: '623352266222256225542232123333',
  x: '424242224223323722261222215444',
  y: '334343334224465713553242224455',
  z: '312251213111214121213122223051',
  7: '555555333333433334333335338565',
  _: '545444335354444524554330035510',
  '.': '657566655646656646775541145466',
  ':': '435443334324443414543332115246',
};

/** Of any other sign of ASCII: gaps, quotes and brackets are the most frequent of all. */
const MOST_OFTEN = 9;

/** Of ASCII: what is beyond is seldom. */
const LAST = '\x7f';

/** How often a pair stands in code, from 0 to 9. */
export function oftenOf(first: string, second: string): number {
  if (first > LAST || second > LAST) return 0;
  return Number(OFTEN[columnOf(first)]?.[COLUMNS.indexOf(columnOf(second))] ?? MOST_OFTEN);
}

function columnOf(character: string): string {
  if (/\d/.test(character)) return '7';
  if (character === '-') return '_';
  return character === '/' ? ':' : character.toLowerCase();
}
