import { builtinModules } from 'node:module';
import type { TSESTree } from '@typescript-eslint/utils';
import type { ProgramFile } from './file.js';

/**
 * Whether a file looks as if it ran in a browser, by itself: there a secret would be everybody's, and
 * there is no `process` to read it from. The codemod knows more, since it reads the whole package.
 */
export function isClientCode(file: ProgramFile): boolean {
  const modules = modulesOf(file);
  if (CERTAIN_SIGNS.some((sign) => sign(file, modules))) return true;
  return modules.some(isClientLibrary) && !modules.some(isServerLibrary);
}

type Sign = (file: ProgramFile, modules: readonly string[]) => boolean;

const CERTAIN_SIGNS: readonly Sign[] = [
  ({ program }) => program.body.some((statement) => isDirective(statement, 'use client')),
  ({ text }) => /\bimport\.meta\.env\b/.test(text),
  ({ filename }) => /\.(?:vue|svelte|astro|html)$/.test(filename),
  ({ text }) => /\bruntime\s*[:=]\s*['"](?:experimental-)?edge['"]|\bDeno\./.test(text),
  (_file, modules) => modules.includes('@angular/core') || modules.includes('react-dom/client'),
];

function isDirective(statement: TSESTree.Node, directive: string): boolean {
  return statement.type === 'ExpressionStatement' && statement.directive === directive;
}

const CLIENT =
  /^(?:react|react-dom|react-native|expo(?:-.*)?|preact|vue|svelte|solid-js|lit|jquery)(?:\/(?!server)|$)/;

function isClientLibrary(module: string): boolean {
  return CLIENT.test(module);
}

const SERVER =
  /^(?:express|fastify|koa|@nestjs\/.*|@hapi\/.*|hono|next\/(?:server|headers)|server-only|react-dom\/server|pg|mysql2?|mongoose|mongodb|i?o?redis|knex|sequelize|typeorm|@prisma\/client|nodemailer|jsonwebtoken|dotenv|aws-sdk|@aws-sdk\/.*)(?:\/|$)/;

const BUILTIN: ReadonlySet<string> = new Set(builtinModules);

function isServerLibrary(module: string): boolean {
  return module.startsWith('node:') || BUILTIN.has(module) || SERVER.test(module);
}

function modulesOf({ program, text }: ProgramFile): string[] {
  const imported = program.body.flatMap((statement) =>
    statement.type === 'ImportDeclaration' ? [statement.source.value] : [],
  );
  const required = Array.from(
    text.matchAll(/\brequire\(\s{0,9}['"]([^'"\n]{1,200})['"]/g),
    ([, module = '']) => module,
  );
  return [...imported, ...required];
}
