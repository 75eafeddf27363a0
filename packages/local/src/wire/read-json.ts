import type { IncomingMessage } from 'node:http';
import { refusal } from '../errors.js';

/** The largest value, 65,536 bytes, with every byte escaped and room for the rest. */
const LIMIT = 1_048_576;

/**
 * Reads a JSON body; an empty one is an empty object. Nulls are left out: AWS JSON takes them for
 * absent.
 *
 * @throws SerializationException beyond 1 MiB or if the text is no JSON. The text is not repeated.
 */
export async function readJson(message: IncomingMessage): Promise<unknown> {
  const text = await readText(message);
  try {
    return JSON.parse(text || '{}', (_key, value: unknown) => value ?? undefined);
  } catch {
    throw refusal.malformedRequest('The body is no valid JSON.');
  }
}

async function readText(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LIMIT) throw refusal.malformedRequest('The body is larger than 1 MiB.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}
