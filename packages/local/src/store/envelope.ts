import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import * as v from 'valibot';

/** Bytes in a data key and in the master key: AES-256. */
export const KEY_BYTES = 32;

const CIPHER = 'aes-256-gcm';
const FORMAT = 'secretlift-local/1';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const bytes = v.pipe(
  v.string(),
  v.base64(),
  v.transform((base64) => Buffer.from(base64, 'base64')),
);
const sealedSchema = v.object({
  nonce: v.pipe(bytes, v.length(NONCE_BYTES)),
  ciphertext: bytes,
  tag: v.pipe(bytes, v.length(TAG_BYTES)),
});
const envelopeSchema = v.object({
  format: v.literal(FORMAT),
  dataKey: sealedSchema,
  content: sealedSchema,
});

type Sealed = v.InferOutput<typeof sealedSchema>;

/**
 * Encrypts a text as AWS does with KMS: under a data key made for it alone, which is kept beside it,
 * wrapped by the master key. AES-256-GCM both times.
 *
 * @param place what the text belongs to; it opens under the same name only, so files cannot be swapped
 */
export function sealEnvelope(text: string, masterKey: Buffer, place: string): string {
  const dataKey = randomBytes(KEY_BYTES);
  const envelope = {
    format: FORMAT,
    dataKey: encoded(seal(dataKey, masterKey, place)),
    content: encoded(seal(Buffer.from(text), dataKey, place)),
  };
  return `${JSON.stringify(envelope)}\n`;
}

/** Decrypts an envelope. @throws if it is damaged, belongs to another place or to another key */
export function openEnvelope(envelope: string, masterKey: Buffer, place: string): string {
  const { dataKey, content } = v.parse(envelopeSchema, JSON.parse(envelope));
  return unseal(content, unseal(dataKey, masterKey, place), place).toString();
}

function seal(plaintext: Buffer, key: Buffer, place: string): Sealed {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(place));
  const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return { nonce, ciphertext, tag: cipher.getAuthTag() };
}

function unseal({ nonce, ciphertext, tag }: Sealed, key: Buffer, place: string): Buffer {
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(place)).setAuthTag(tag);
  return Buffer.concat([decipher.update(ciphertext), decipher.final()]);
}

function encoded({ nonce, ciphertext, tag }: Sealed): Record<keyof Sealed, string> {
  return {
    nonce: nonce.toString('base64'),
    ciphertext: ciphertext.toString('base64'),
    tag: tag.toString('base64'),
  };
}
