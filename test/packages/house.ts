/** One of the five packages: its folder below `packages/`. */
export type PackageFolder = 'detector' | 'eslint-plugin' | 'runtime' | 'local' | 'codemod';

/**
 * Which packages of ours a package may import: downward only. `codemod` writes the runtime's name
 * into other people's code and never imports it; it reaches `local` over HTTP, as it does AWS.
 */
export const MAY_IMPORT = {
  detector: [],
  'eslint-plugin': ['detector'],
  runtime: [],
  local: [],
  codemod: ['detector'],
} satisfies Record<PackageFolder, readonly PackageFolder[]>;

export const PACKAGE_FOLDERS = Object.keys(MAY_IMPORT) as readonly PackageFolder[];

/**
 * The codemod from the outside in, a line a layer: a module (a file or a folder of `src`) imports
 * only from layers below its own. So the steps of a migration never import each other.
 */
export const CODEMOD_LAYERS: readonly (readonly string[])[] = [
  ['bin', 'index'],
  ['cli'],
  ['commands'],
  ['actions'],
  ['formats', 'html', 'merge', 'story'],
  [
    'migrate',
    'undo',
    'verify',
    'policy',
    'rotate',
    'status',
    'doctor',
    'teardown',
    'baseline',
    'init',
  ],
  ['config', 'draft', 'carry-out', 'exposure', 'review', 'storage-conflicts'],
  ['declarations', 'package-needs'],
  [
    'scan',
    'survey',
    'plan',
    'preflight',
    'references',
    'revocation',
    'store',
    'rewrite',
    'check',
    'apply',
    'completion',
    'copies',
    'dependency',
    'documents',
    'history',
    'layout',
    'manifest',
    'mark',
    'report',
  ],
  [
    'copy-kinds',
    'environment-names',
    'findings',
    'first-free',
    'git',
    'importers',
    'mention',
    'packages',
    'programs',
    'reflow',
    'refusals',
    'runtime-package',
    'secret-content',
    'section',
    'service',
    'sources',
    'spelling',
    'statement-end',
    'syntax',
  ],
  ['component', 'listing', 'splice', 'syntax-tree'],
  [
    'action',
    'arn',
    'detection',
    'git-command',
    'json-entries',
    'lock',
    'nesting',
    'parameter-id',
    'project-module',
    'saved-review',
    'short-path',
    'types',
    'write',
  ],
  ['errors', 'terminal'],
  ['troubleshooting'],
];

/** Parts of packages that decide from what they are handed, without disk, network or clock. */
export const PURE: readonly { readonly folder: PackageFolder; readonly within: string }[] = [
  { folder: 'detector', within: '' },
  { folder: 'codemod', within: 'plan/' },
  { folder: 'codemod', within: 'rewrite/' },
];

/** What reaches the disk, the network, or another process. */
export const IMPURE = [
  '@aws-sdk/client-secrets-manager',
  '@aws-sdk/client-ssm',
  'node:child_process',
  'node:dgram',
  'node:dns',
  'node:fs',
  'node:fs/promises',
  'node:http',
  'node:http2',
  'node:https',
  'node:net',
  'node:process',
  'node:tls',
  'node:worker_threads',
] as const;
