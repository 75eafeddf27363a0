import { wordsOf } from './words.js';

/** Last words of names that hold something else which looks like a key: `githubSha`, `herokuAppId`. */
const NEUTRAL: ReadonlySet<string> = new Set(
  (
    'sha sha1 sha256 commit hash digest checksum ref revision rev id ids uuid guid version url uri ' +
    'name etag fingerprint integrity account region project organization org team channel slug ' +
    'address path host branch tag user username email'
  ).split(' '),
);

/** Whether a name says that its value is no credential, however much it looks like a key of a service. */
export function isNeutral(name: string): boolean {
  const [last = '', before = ''] = wordsOf(name).toReversed();
  return NEUTRAL.has(last) && !isAccessKeyId(last, before);
}

/** It is half of a credential; other ids are none. */
function isAccessKeyId(last: string, before: string): boolean {
  return last === 'id' && /^(?:key|access|secret)/.test(before);
}
