/** Source files by their path in the application. */
export type Files = Readonly<Record<string, string>>;

/** What the store holds, and every page and route shows. */
export const SECRET = { name: 'shop/db', key: 'password', value: 'what the store holds' };

const argumentsOf = `'${SECRET.name}', '${SECRET.key}'`;
const sync = "import { getSecretSync } from '@secretlift/runtime';\n";
const awaited = "import { getSecret } from '@secretlift/runtime';\n";
const atEachRequest = "export const dynamic = 'force-dynamic';\n";

/** An application of both routers, which reads a secret wherever Next.js runs code on a server. */
export const APPLICATION: Files = {
  'app/layout.js':
    'export default function Layout({ children }) { return <html><body>{children}</body></html>; }',
  'app/component/page.js': `${sync}${atEachRequest}export default function Page() { return <p>{getSecretSync(${argumentsOf})}</p>; }`,
  'app/awaiting-component/page.js': `${awaited}${atEachRequest}export default async function Page() { return <p>{await getSecret(${argumentsOf})}</p>; }`,
  'app/built/page.js': `${sync}export default function Page() { return <p>{getSecretSync(${argumentsOf})}</p>; }`,
  'app/route/route.js': `${sync}${atEachRequest}export function GET() { return new Response(getSecretSync(${argumentsOf})); }`,
  'app/awaiting-route/route.js': `${awaited}${atEachRequest}export async function GET() { return new Response(await getSecret(${argumentsOf})); }`,
  'pages/api/old.js': `${sync}export default function handler(_, response) { response.send(getSecretSync(${argumentsOf})); }`,
};

/** Where the application answers, and what reads the secret there. */
export const ADDRESSES = [
  { path: '/component', reads: 'server component, getSecretSync' },
  { path: '/awaiting-component', reads: 'server component, getSecret' },
  { path: '/built', reads: 'component rendered by the build, getSecretSync' },
  { path: '/route', reads: 'route handler, getSecretSync' },
  { path: '/awaiting-route', reads: 'route handler, getSecret' },
  { path: '/api/old', reads: 'API route of the pages router, getSecretSync' },
] as const;

/** Files that must not build: what they read would be in everybody's browser, or has no Node.js. */
export const FORBIDDEN: Readonly<Record<string, Files>> = {
  'a client component': {
    'app/client/page.js': `'use client';\n${sync}export default function Page() { return <p>{getSecretSync(${argumentsOf})}</p>; }`,
  },
  'a route on the edge': {
    'app/edge/route.js': `${sync}export const runtime = 'edge';\nexport function GET() { return new Response(getSecretSync(${argumentsOf})); }`,
  },
};

/** How an application is built, and with which `next.config.mjs`. */
export interface Build {
  readonly name: string;
  readonly flags: readonly string[];
  readonly config: object;
}

const standalone = { output: 'standalone' };

/** All end in a folder that is run elsewhere, with what was traced into it and nothing more. */
export const BUILDS = [
  { name: 'Turbopack', flags: [], config: standalone },
  {
    name: 'Turbopack, serverExternalPackages',
    flags: [],
    config: { ...standalone, serverExternalPackages: ['@secretlift/runtime'] },
  },
  { name: 'webpack', flags: ['--webpack'], config: standalone },
] as const satisfies readonly [Build, ...Build[]];
