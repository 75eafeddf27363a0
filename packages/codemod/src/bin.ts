#!/usr/bin/env node
import { text } from 'node:stream/consumers';
import { run } from './cli.js';

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  interactive: process.stdin.isTTY && process.stderr.isTTY,
  ...(!process.stdin.isTTY && { input: () => text(process.stdin) }),
});
