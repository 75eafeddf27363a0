import { json } from '../documents/json.js';
import { schemaUrl } from '../documents/schema-url.js';
import type { VerifyDocument } from '../documents/verify.js';
import type { Reference } from '../references/index.js';
import { position } from '../report/place.js';
import { verifyExitCode } from './exit-code.js';
import { problemText, unresolvedText } from './report.js';
import type { LookedUp, Verification, VerifiedSecret } from './types.js';

/** The machine-readable report: one JSON document that ends in a line feed; never a value. */
export function verifyJsonReport(verification: Verification): string {
  const { secrets, unresolved, root, where } = verification;
  return json({
    $schema: schemaUrl('verify'),
    version: 1,
    exitCode: verifyExitCode(verification),
    where,
    secrets: secrets.map((secret) => secretEntry(secret, root)),
    unresolved: unresolved.map((reference) => ({
      ...placeEntry(reference, root),
      why: unresolvedText(reference),
    })),
  } satisfies VerifyDocument);
}

function secretEntry(
  { secret, references, mismatches }: VerifiedSecret,
  root: string,
): VerifyDocument['secrets'][number] {
  return {
    id: secret.id,
    ...storeEntry(secret),
    references: references.map((reference) => ({
      ...placeEntry(reference, root),
      problems: mismatches.filter((one) => one.reference === reference).map(problemText),
    })),
  };
}

function storeEntry(secret: LookedUp) {
  if (secret.status === 'unreadable') return { status: secret.status, ...secret.advice };
  const { status, arn, versionId, shape } = secret;
  const [changed, rotated] = [secret.changed, secret.rotated].map((date) => date?.toISOString());
  return { status, arn, versionId, form: shape.form, changed, rotated };
}

function placeEntry(reference: Reference, root: string) {
  const { accessor, keys } = reference;
  return { ...position(reference.file, reference.offset, root), accessor, keys: [...keys] };
}
