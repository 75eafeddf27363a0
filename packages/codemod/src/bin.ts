#!/usr/bin/env node
import { text } from 'node:stream/consumers';
import { run } from './cli.js';
import { reportOfBreaking } from './errors.js';

// Node.js itself would print the message, the cause and the properties of what nobody catches.
process.on('uncaughtException', (error) => {
  process.stderr.write(reportOfBreaking(error));
  process.exit(2);
});

// Which Node.js the AWS SDK will want next year is no news of this command's. Read when it is loaded.
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  interactive: process.stdin.isTTY && process.stderr.isTTY,
  ...(!process.stdin.isTTY && { input: () => text(process.stdin) }),
});
