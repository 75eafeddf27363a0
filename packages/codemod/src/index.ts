export { run } from './cli.js';
export type { Terminal } from './commands/migrate.js';
