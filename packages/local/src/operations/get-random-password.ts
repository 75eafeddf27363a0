import { randomInt } from 'node:crypto';
import { refusal } from '../errors.js';
import type { Request } from '../requests/shapes.js';
import type { Operation } from './operation.js';

export const getRandomPassword: Operation<'GetRandomPassword'> = (request) => {
  const alphabets = allowedAlphabets(request);
  if (alphabets.length === 0) throw refusal.passwordWithoutCharacters();
  const required = request.RequireEachIncludedType ? alphabets : [];
  if (request.PasswordLength < required.length) throw refusal.passwordTooShort();
  const free = Array.from({ length: request.PasswordLength - required.length }, () =>
    alphabets.join(''),
  );
  return { RandomPassword: shuffled([...required, ...free].map(randomCharacter)).join('') };
};

type PasswordRequest = Request<'GetRandomPassword'>;

const types = [
  { characters: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', wanted: (request) => !request.ExcludeUppercase },
  { characters: 'abcdefghijklmnopqrstuvwxyz', wanted: (request) => !request.ExcludeLowercase },
  { characters: '0123456789', wanted: (request) => !request.ExcludeNumbers },
  {
    characters: '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~',
    wanted: (request) => !request.ExcludePunctuation,
  },
  { characters: ' ', wanted: (request) => request.IncludeSpace },
] satisfies readonly {
  characters: string;
  wanted: (request: PasswordRequest) => boolean;
}[];

/** The characters of each type that is asked for, without the excluded ones. */
function allowedAlphabets(request: PasswordRequest): readonly string[] {
  const excluded = new Set(request.ExcludeCharacters);
  return types
    .filter(({ wanted }) => wanted(request))
    .map(({ characters }) => characters.replaceAll(/./g, (one) => (excluded.has(one) ? '' : one)))
    .filter((characters) => characters !== '');
}

function randomCharacter(alphabet: string): string {
  return alphabet.charAt(randomInt(alphabet.length));
}

/** Fisher and Yates, so that the required types are not always in front. */
function shuffled(characters: readonly string[]): readonly string[] {
  const result = [...characters];
  for (let last = result.length - 1; last > 0; last--) {
    const other = randomInt(last + 1);
    [result[last], result[other]] = [result[other] ?? '', result[last] ?? ''];
  }
  return result;
}
