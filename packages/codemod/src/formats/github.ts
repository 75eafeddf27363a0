import type { MigrationDocument } from '../documents/migration.js';
import { standing, type Standing } from './standing.js';

/**
 * Workflow commands, from which GitHub Actions makes annotations, one a line. Source: "Workflow
 * commands for GitHub Actions", whose toolkit escapes as is done here.
 */
export function github(document: MigrationDocument): string {
  return standing(document)
    .map((one) => `${command(one)}\n`)
    .join('');
}

const COMMANDS = { error: 'error', warning: 'warning', note: 'notice' } as const;

function command({ finding, level, message }: Standing): string {
  const { file, line, column } = finding;
  const properties = `file=${property(file)},line=${line},col=${column},title=${property(TITLE)}`;
  return `::${COMMANDS[level]} ${properties}::${data(message)}`;
}

const TITLE = 'migrate-secrets';

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
