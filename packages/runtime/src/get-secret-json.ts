import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { ReadOptions } from './address.js';
import { wholeText } from './entry.js';
import { secretError } from './errors.js';
import { currentReader } from './realm.js';

/** Options of a read, and what its value must look like. */
export interface JsonOptions<T> extends ReadOptions {
  /** Any Standard Schema: zod, valibot, arktype, … */
  readonly schema?: StandardSchemaV1<unknown, T>;
}

/**
 * The whole value of a secret, parsed; a new object at each call, so that nobody changes another's.
 *
 * @throws SecretError (as a rejection); SecretValueError names the paths that the schema refuses
 */
export async function getSecretJson<T = unknown>(
  id: string,
  { schema, ...options }: JsonOptions<T> = {},
): Promise<T> {
  const entry = await currentReader().read(id, options);
  const value = parsed(wholeText(entry, id), id);
  return schema ? validated(schema, value, id) : (value as T);
}

/** The message of a parse error quotes the text, which is the secret: it goes no further. */
function parsed(text: string, id: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw secretError({ reason: 'not-json', id });
  }
}

async function validated<T>(
  schema: StandardSchemaV1<unknown, T>,
  value: unknown,
  id: string,
): Promise<T> {
  const result = await schema['~standard'].validate(value);
  if (!result.issues) return result.value;
  throw secretError({ reason: 'schema-mismatch', id, detail: pathsOf(result.issues) });
}

/** Where the issues are. Their messages may quote values. */
function pathsOf(issues: readonly StandardSchemaV1.Issue[]): string {
  return `issues at ${issues.map(({ path = [] }) => path.map(segment).join('.') || 'the top').join(', ')}`;
}

function segment(part: PropertyKey | StandardSchemaV1.PathSegment): string {
  return String(typeof part === 'object' ? part.key : part);
}
