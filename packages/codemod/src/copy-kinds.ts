import type { CopyKind } from './types.js';

/** A kind of file in which the value of a credential can stand as well, but is not rewritten. */
export interface CopyKindRow {
  readonly files: RegExp;
  /** What the person can do. */
  readonly next: string;
}

/** From the special to the general: the first row that matches a path, with slashes, is its kind. */
export const COPY_KINDS = {
  environment: {
    files: /(?:^|\/)\.env[^/]*$|\.env$/,
    next: 'delete the line, unless something else reads it',
  },
  container: {
    files:
      /(?:^|\/)(?:docker-)?compose[^/]*\.ya?ml$|(?:^|\/)(?:docker|container)file[^/]*$|\.dockerfile$/i,
    next: 'pass it in from outside, as ${NAME} or as a build secret',
  },
  pipeline: {
    files:
      /(?:^|\/)(?:\.github|\.circleci)\/|(?:^|\/)(?:\.gitlab-ci|\.travis|azure-pipelines|bitbucket-pipelines|buildspec)[^/]*\.ya?ml$|(?:^|\/)Jenkinsfile[^/]*$/,
    next: 'let the pipeline take it from its own secrets, or from Secrets Manager',
  },
  infrastructure: {
    files: /\.(?:tf|tfvars|hcl|bicep)$|(?:^|\/)(?:serverless|template|samconfig|cdk)\.\w+$/,
    next: 'refer to the secret by its name: {{resolve:secretsmanager:…}}, or a data source',
  },
  script: {
    files: /\.(?:sh|bash|zsh|fish|ps1|bat|cmd)$|(?:^|\/)(?:Makefile|Procfile|justfile)$/,
    next: 'let it ask: aws secretsmanager get-secret-value --secret-id …',
  },
  document: {
    files: /\.(?:md|mdx|markdown|txt|rst|adoc|html?)$/i,
    next: 'write the name of the secret in its place',
  },
  source: {
    files: /\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/,
    next: 'delete it if it is a comment, else read it from the same secret',
  },
  'other-language': {
    files: /\.(?:py|rb|go|java|kt|kts|cs|php|rs|scala|swift|dart|ex|exs|groovy|pl|lua)$/,
    next: 'read it from the same secret, with the AWS SDK of that language',
  },
  configuration: {
    files:
      /\.(?:json|jsonc|json5|ya?ml|toml|ini|cfg|conf|config|properties|xml|sql|graphql|http|rest)$|(?:^|\/)\.\w+rc$/i,
    next: 'leave it out here, and read it in code from the same secret',
  },
} as const satisfies Record<CopyKind, CopyKindRow>;

const ROWS = Object.entries(COPY_KINDS) as [CopyKind, CopyKindRow][];

/** The kind of a file, by its path; undefined where nobody writes credentials for others to read. */
export function copyKindOf(path: string): CopyKind | undefined {
  return ROWS.find(([, { files }]) => files.test(path))?.[0];
}
