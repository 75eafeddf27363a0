import type { Sink } from '../rules/sinks/index.js';

/** Code that hands a word to a row: `require('discord.js').Client().login('wibble')`. */
export function codeOf(
  { module, callee, argument: [position, ...keys] }: Sink,
  word: string,
): string {
  const called = callee
    .replace(/ =$/, '')
    .split('.')
    .filter((member) => member !== '')
    .reduce(
      (made, member) => (member === '()' ? `${made}()` : `${made}.${member}`),
      `require('${module.replace('*', 'client')}')`,
    )
    .replaceAll('*', 'Client');
  if (callee.endsWith(' =')) return `${called} = '${word}';`;
  const given = keys.reduceRight((value, key) => `{ '${key}': ${value} }`, `'${word}'`);
  return `${called}(${'x, '.repeat(position)}${given});`;
}
