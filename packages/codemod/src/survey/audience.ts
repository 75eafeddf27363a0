import { builtinModules } from 'node:module';
import { Node, type SourceFile } from 'ts-morph';
import type { OwningPackage, RefusalReason } from '../types.js';

/**
 * Why nothing in a file may be rewritten: it runs where a secret would be everybody's, or where
 * there is no Node.js to read it. Undefined for server code.
 */
export function foreignAudience(
  source: SourceFile,
  owner: OwningPackage,
): Extract<RefusalReason, 'client-code' | 'edge-runtime'> | undefined {
  const file = { source, owner, text: source.getFullText(), modules: importedModules(source) };
  if (EDGE_SIGNS.some((sign) => sign(file))) return 'edge-runtime';
  if (CERTAIN_CLIENT_SIGNS.some((sign) => sign(file))) return 'client-code';
  if (isServer(file)) return undefined;
  return CLIENT_SIGNS.some((sign) => sign(file)) ? 'client-code' : undefined;
}

interface Facts {
  readonly source: SourceFile;
  readonly owner: OwningPackage;
  readonly text: string;
  /** What it imports or requires. */
  readonly modules: readonly string[];
}

type Sign = (file: Facts) => boolean;

const EDGE_SIGNS: readonly Sign[] = [
  ({ text }) => /\bruntime\s*[:=]\s*['"](?:experimental-)?edge['"]/.test(text),
  ({ source, owner }) =>
    owner.dependencies.has('next') && source.getBaseNameWithoutExtension() === 'middleware',
  ({ owner, source }) =>
    owner.dependencies.has('wrangler') && source.getDefaultExportSymbol() !== undefined,
  ({ text, modules }) =>
    /\bDeno\./.test(text) || modules.some((name) => /^(?:npm|jsr|https?):/.test(name)),
];

/** These hold whatever else the file does. */
const CERTAIN_CLIENT_SIGNS: readonly Sign[] = [
  ({ source }) => hasDirective(source, 'use client'),
  ({ text }) => /\bimport\.meta\.env\b/.test(text),
  ({ owner, source }) => owner.browserFiles.has(source.getFilePath()),
  // SvelteKit runs these on both sides, unlike `+page.server.ts` and `+server.ts`.
  ({ source }) => /^(?:\+page|\+layout|hooks\.client)$/.test(source.getBaseNameWithoutExtension()),
  ({ modules }) => modules.includes('@angular/core') || modules.includes('react-dom/client'),
  ({ text }) =>
    /\bself\s*\.\s*addEventListener\(\s*['"](?:fetch|install|activate|push)['"]/.test(text),
];

const CLIENT_LIBRARIES =
  /^(?:react|react-dom|react-native|expo(?:-.*)?|preact|vue|svelte|solid-js|lit|jquery|@ionic\/.*|@react-navigation\/.*)(?:\/(?!server)|$)/;

const CLIENT_SIGNS: readonly Sign[] = [
  ({ modules, owner, source }) =>
    modules.some((name) => CLIENT_LIBRARIES.test(name)) && !isServerComponent(source, owner),
  ({ source, text }) =>
    /\b(?:window|document|\w+Storage|navigator)\b/.test(text) && usesBrowserGlobal(source),
  ({ owner }) => isBrowserPackage(owner),
  ({ source, modules, text }) =>
    /\/(?:public|static|www|wwwroot|assets)\//.test(source.getFilePath()) &&
    modules.length === 0 &&
    !/\bmodule\.exports\b/.test(text),
];

const BROWSER_GLOBALS = new Set([
  'window',
  'document',
  'localStorage',
  'sessionStorage',
  'navigator',
]);

/** `document.write()` in code, not in a string and not as a local of that name. */
function usesBrowserGlobal(source: SourceFile): boolean {
  return source.getDescendants().some((node) => {
    const object = Node.isPropertyAccessExpression(node) ? node.getExpression() : undefined;
    if (!Node.isIdentifier(object) || !BROWSER_GLOBALS.has(object.getText())) return false;
    return object.getSymbol() === undefined;
  });
}

const SERVER_LIBRARIES =
  /^(?:node:.*|express|fastify|koa|@nestjs\/.*|@hapi\/.*|hono|next\/server|next\/headers|server-only|react-dom\/server|pg|mysql2?|mongoose|mongodb|redis|ioredis|knex|sequelize|typeorm|@prisma\/client|nodemailer|jsonwebtoken|dotenv|aws-sdk|@aws-sdk\/.*)(?:\/|$)/;

const BUILTINS = new Set(builtinModules);

function isServer({ modules, text, source }: Facts): boolean {
  return (
    hasDirective(source, 'use server') ||
    modules.some((name) => SERVER_LIBRARIES.test(name) || BUILTINS.has(name)) ||
    /\bprocess\.(?:exit|argv|cwd|on)\b/.test(text)
  );
}

/** In Next's `app` folder a component renders on the server unless it says otherwise. */
function isServerComponent(source: SourceFile, owner: OwningPackage): boolean {
  return owner.dependencies.has('next') && source.getFilePath().includes('/app/');
}

const BROWSER_FRAMEWORKS = [
  'react-dom',
  'react-native',
  'vue',
  'svelte',
  '@angular/core',
  'preact',
  'solid-js',
];
const SERVER_FRAMEWORKS =
  'express fastify koa next nuxt @nestjs/core @hapi/hapi hono @remix-run/node @sveltejs/kit astro gatsby pg mysql2 mongoose mongodb'.split(
    ' ',
  );

function isBrowserPackage({ dependencies }: OwningPackage): boolean {
  return (
    BROWSER_FRAMEWORKS.some((name) => dependencies.has(name)) &&
    !SERVER_FRAMEWORKS.some((name) => dependencies.has(name))
  );
}

function hasDirective(source: SourceFile, directive: string): boolean {
  for (const statement of source.getStatements()) {
    const text = Node.isExpressionStatement(statement) ? statement.getExpression() : undefined;
    if (!Node.isStringLiteral(text)) return false;
    if (text.getLiteralText() === directive) return true;
  }
  return false;
}

function importedModules(source: SourceFile): string[] {
  const required = Array.from(
    source.getFullText().matchAll(/\brequire\(\s*['"]([^'"\n]+)['"]/g),
    (match) => match[1] ?? '',
  );
  const imported = source.getImportDeclarations().map((one) => one.getModuleSpecifierValue());
  return [...imported, ...required];
}
