import { isUtf8 } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { sourceText } from '../sources.js';
import type { SourceText } from '../types.js';
import { passedOver, type Looked } from './look-at.js';

const LARGEST = 5 * 1024 * 1024;

/**
 * Reads a source file without waiting for what never comes: a link, a pipe or a device is no source
 * file, and what is too large is not read. What is not UTF-8 could not be written back.
 *
 * It blocks its thread, which has nothing else to do; a promise a file would cost more than reading.
 *
 * @param path absolute
 */
export function read(path: string): SourceText | Extract<Looked, { was: 'passed-over' }> {
  try {
    return withOpen(path, (descriptor) => contentOf(descriptor, path));
  } catch (error) {
    return unread(path, 'unreadable', errorCode(error));
  }
}

/** @param bytes the content of a file */
export function decoded(path: string, bytes: Buffer): ReturnType<typeof read> {
  if (!isUtf8(bytes)) return unread(path, 'unreadable', 'it is not UTF-8');
  return sourceText(path, bytes.toString('utf8'));
}

/** What Windows does not have is 0 there. */
const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants as Partial<typeof constants>;

function withOpen<T>(path: string, use: (descriptor: number) => T): T {
  const descriptor = openSync(path, (O_RDONLY ?? 0) | O_NOFOLLOW | O_NONBLOCK);
  try {
    return use(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function contentOf(descriptor: number, path: string): ReturnType<typeof read> {
  const status = fstatSync(descriptor);
  if (!status.isFile()) return unread(path, 'unreadable', 'it is no file');
  if (status.size > LARGEST) return unread(path, 'too-large', 'larger than 5 MiB');
  return decoded(path, readFileSync(descriptor));
}

function unread(...reason: Parameters<typeof passedOver>): ReturnType<typeof read> {
  return passedOver(...reason) as Extract<Looked, { was: 'passed-over' }>;
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
