import type { PlannedSecret, Problem } from '../types.js';

/** Source: the reference of CreateSecret; the SDK checks none of them. */
const LEGAL_NAME = /^[\w/+=.@-]{1,512}$/;
const MOST_BYTES = 65_536;

/** Which secrets of a plan the service would refuse, whatever the account. */
export function limitProblems(secrets: readonly PlannedSecret[]): Problem[] {
  return secrets.flatMap((secret) => [...nameProblems(secret), ...sizeProblems(secret)]);
}

function nameProblems({ name }: PlannedSecret): Problem[] {
  if (LEGAL_NAME.test(name)) return [];
  return [
    {
      what: `"${name}" is no name for a secret: 1 to 512 letters, digits and /_+=.@-`,
      next: 'change --prefix or --name-template, or give it another under "names" in secretlift.config.json',
    },
  ];
}

function sizeProblems({ name, content }: PlannedSecret): Problem[] {
  const bytes = sizeOf(content);
  if (bytes <= MOST_BYTES) return [];
  return [
    {
      what: `"${name}" would hold ${bytes} bytes, and a secret holds ${MOST_BYTES} at most`,
      next: 'split it with --group none, or keep it in a file that S3 encrypts',
    },
  ];
}

function sizeOf(content: PlannedSecret['content']): number {
  if (content.form === 'string') return Buffer.byteLength(content.value.reveal());
  const entries = [...content.entries].map(([key, value]) => [key, value.reveal()]);
  return Buffer.byteLength(JSON.stringify({ ...content.details, ...Object.fromEntries(entries) }));
}
