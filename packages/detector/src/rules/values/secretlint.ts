import { rules } from '@secretlint/secretlint-rule-preset-recommend';
import type { SecretKind } from '../../finding.js';
import type { Stretch, ValueRule } from './value-rule.js';

/**
 * Secretlint's preset, driven directly: its handlers are synchronous although their type permits
 * promises. It says what a string is; the place comes from our own tree, since its ranges begin
 * at key names and run past quotes.
 */
interface Creator {
  readonly meta: { readonly id: string };
  create(context: Context, options: Readonly<Record<string, unknown>>): Handlers;
}

interface Handlers {
  file?(source: { readonly content: string; readonly filePath: string }): unknown;
}

interface Context {
  readonly sharedOptions: Readonly<Record<string, unknown>>;
  createTranslator(): (messageId: string, data?: Readonly<Record<string, unknown>>) => Message;
  report(descriptor: { readonly message: Message }): void;
  ignore(): void;
}

interface Message {
  readonly messageId: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What a row adds to a rule of the preset: when to ask it, and which of its messages are credentials. */
interface Row {
  readonly rule: string;
  readonly id: string;
  readonly kind: SecretKind;
  readonly what: string;
  readonly keywords: ValueRule['keywords'];
  readonly entropy?: number;
  readonly matches: ValueRule['matches'];
  readonly nonMatches?: readonly string[];
}

const ROWS: readonly Row[] = [
  {
    rule: 'aws',
    id: 'aws-access-key-id',
    kind: 'api-key',
    what: 'AWS access key id',
    keywords: ['AKIA', 'ASIA', 'A3T', 'AGPA', 'AIDA', 'AROA', 'AIPA', 'ANPA', 'ANVA'],
    matches: ['AKIA{upper:16}', 'ASIA{upper:16}'],
    nonMatches: ['AKIA' + 'IOSFODNN7EXAMPLE', 'AKIA{upper:15}'],
  },
  {
    rule: 'npm',
    id: 'npm-token',
    kind: 'token',
    what: 'npm access token',
    keywords: ['npm_'],
    matches: ['npm_{alnum:36}'],
    nonMatches: ['npm_config_registry', 'npm_{alnum:20}'],
  },
  {
    rule: 'slack',
    id: 'slack-token',
    kind: 'token',
    what: 'Slack token',
    keywords: ['xoxb-', 'xoxp-', 'xapp-', 'xoxa-', 'xoxo-', 'xoxr-', 'hooks.slack.com'],
    entropy: 3.3,
    matches: [
      'xoxb-{digit:12}-{digit:12}-{alnum:24}',
      'https://hooks.slack.com/services/T{upper:8}/B{upper:8}/{alnum:24}',
    ],
    nonMatches: ['https://hooks.slack.com/services/', 'xoxb-some-token'],
  },
  {
    rule: 'sendgrid',
    id: 'sendgrid-key',
    kind: 'api-key',
    what: 'SendGrid API key',
    keywords: ['SG.'],
    entropy: 4,
    matches: ['SG.{alnum:22}.{alnum:43}'],
    nonMatches: ['SG.short', 'SG.some.value'],
  },
  {
    rule: 'shopify',
    id: 'shopify-token',
    kind: 'token',
    what: 'Shopify token',
    keywords: ['shppa_', 'shpca_', 'shpat_', 'shpss_'],
    matches: ['shpat_{hex:32}', 'shpss_{hex:32}'],
    nonMatches: ['shpat_{hex:12}'],
  },
  {
    rule: 'stripe',
    id: 'stripe-key',
    kind: 'api-key',
    what: 'Stripe secret key',
    keywords: ['sk_live', 'sk_test', 'rk_live', 'rk_test'],
    matches: ['sk_live_{alnum:24}', 'rk_live_{alnum:99}', 'sk_test_{alnum:32}'],
    nonMatches: ['pk_live_{alnum:24}', 'sk_live_{alnum:10}'],
  },
  {
    rule: 'github',
    id: 'github-token',
    kind: 'token',
    what: 'GitHub token',
    keywords: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_'],
    matches: ['ghp_{alnum:36}', 'github_pat_{alnum:82}'],
    nonMatches: ['ghp_{alnum:20}'],
  },
  {
    rule: 'gitlab',
    id: 'gitlab-token',
    kind: 'token',
    what: 'GitLab personal access token',
    keywords: ['glpat-'],
    matches: ['glpat-{alnum:20}'],
    nonMatches: ['glpat-{alnum:8}'],
  },
  {
    rule: 'grafana',
    id: 'grafana-token',
    kind: 'token',
    what: 'Grafana token',
    keywords: ['glc_', 'glsa_'],
    matches: ['glsa_{alnum:32}_{hex:8}'],
    nonMatches: ['glsa_{alnum:12}'],
  },
  {
    rule: 'openai',
    id: 'openai-key',
    kind: 'api-key',
    what: 'OpenAI API key',
    keywords: ['T3BlbkFJ'],
    matches: ['sk-{alnum:20}T3BlbkFJ{alnum:20}', 'sk-proj-{alnum:74}T3BlbkFJ{alnum:74}'],
    nonMatches: ['sk-T3BlbkFJ'],
  },
  {
    rule: 'anthropic',
    id: 'anthropic-key',
    kind: 'api-key',
    what: 'Anthropic API key',
    keywords: ['sk-ant-api0'],
    matches: ['sk-ant-api03-{alnum:93}AA'],
    nonMatches: ['sk-ant-api03-{alnum:20}AA'],
  },
  {
    rule: 'groq',
    id: 'groq-key',
    kind: 'api-key',
    what: 'Groq API key',
    keywords: ['gsk_'],
    matches: ['gsk_{alnum:52}'],
  },
  {
    rule: 'huggingface',
    id: 'huggingface-token',
    kind: 'token',
    what: 'Hugging Face access token',
    keywords: ['hf_'],
    matches: ['hf_{alpha:34}'],
    nonMatches: ['hf_{alpha:12}'],
  },
  {
    rule: 'linear',
    id: 'linear-key',
    kind: 'api-key',
    what: 'Linear API key',
    keywords: ['lin_api_'],
    matches: ['lin_api_{alnum:40}'],
  },
  {
    rule: 'notion',
    id: 'notion-token',
    kind: 'token',
    what: 'Notion integration token',
    keywords: ['ntn_'],
    matches: ['ntn_{digit:11}{alnum:35}'],
  },
  {
    rule: '1password',
    id: '1password-token',
    kind: 'token',
    what: '1Password service account token',
    keywords: ['ops_ey'],
    matches: [
      'ops_<<{"signInAddress":"team.1password.com","deviceUuid":"{lower:26}","secretKey":"{upper:34}","muk":"{alnum:40}","n":"{digit:8}"}>>',
    ],
  },
  {
    rule: 'hashicorp-vault',
    id: 'vault-token',
    kind: 'token',
    what: 'HashiCorp Vault token',
    keywords: ['hvs.', 'hvb.', 'hvr.'],
    matches: ['hvs.{alnum:95}', 'hvb.{alnum:150}'],
    nonMatches: ['hvs.{alnum:20}'],
  },
  {
    rule: 'vercel',
    id: 'vercel-token',
    kind: 'token',
    what: 'Vercel token',
    keywords: ['vcp_', 'vci_', 'vca_', 'vcr_', 'vck_'],
    matches: ['vcp_{alnum:56}'],
  },
  {
    rule: 'databricks',
    id: 'databricks-token',
    kind: 'token',
    what: 'Databricks access token',
    keywords: ['dapi'],
    matches: ['dapi{hex:32}'],
    nonMatches: ['dapi{hex:12}'],
  },
  {
    rule: 'docker',
    id: 'docker-token',
    kind: 'token',
    what: 'Docker access token',
    keywords: ['dckr_pat_'],
    matches: ['dckr_pat_{alnum:27}'],
  },
  {
    rule: 'figma',
    id: 'figma-token',
    kind: 'token',
    what: 'Figma access token',
    keywords: ['figd_'],
    matches: ['figd_{alnum:40}'],
  },
  {
    rule: 'cloudflare',
    id: 'cloudflare-token',
    kind: 'token',
    what: 'Cloudflare token',
    keywords: ['cfk_', 'cfut_', 'cfat_'],
    matches: ['cfut_{alnum:40}{hex:8}'],
  },
  {
    rule: 'tailscale',
    id: 'tailscale-key',
    kind: 'api-key',
    what: 'Tailscale key',
    keywords: ['tskey-'],
    matches: ['tskey-auth-{alnum:17}-{alnum:32}'],
  },
  {
    rule: 'privatekey',
    id: 'private-key',
    kind: 'private-key',
    what: 'private key',
    keywords: ['PRIVATE KEY'],
    matches: ['-----BEGIN RSA PRIVATE KEY-----\nMII{alnum:200}\n-----END RSA PRIVATE KEY-----'],
    nonMatches: ['-----BEGIN RSA PRIVATE KEY-----\n...\n-----END RSA PRIVATE KEY-----'],
  },
];

/** Messages of the preset that report no credential. */
const NOT_CREDENTIALS: ReadonlySet<string> = new Set(['AWSAccountID']);

const creators = rules as unknown as readonly Creator[];

/** The preset's rules as rows of our own table. */
export const SECRETLINT_RULES: readonly ValueRule[] = ROWS.map((row) => ({
  nonMatches: [],
  ...row,
  search: searchWith(creatorOf(row.rule)),
  source: `https://github.com/secretlint/secretlint/tree/master/packages/%40secretlint/secretlint-rule-${row.rule}`,
}));

function creatorOf(rule: string): Creator {
  const creator = creators.find(({ meta }) => meta.id === `@secretlint/secretlint-rule-${rule}`);
  if (!creator) throw new Error(`secretlint's preset has no rule ${rule}: mend the table of rows`);
  return creator;
}

function searchWith(creator: Creator): (text: string) => readonly Stretch[] {
  let messages: Message[] = [];
  const handlers = creator.create(
    contextFor((message) => messages.push(message)),
    {
      enableIDScanRule: true,
    },
  );
  return (text) => {
    messages = [];
    const pending = handlers.file?.({ content: text, filePath: 'source.js' });
    if (pending instanceof Promise) throw new Error(`${creator.meta.id} is no longer synchronous`);
    return messages.flatMap((message) => stretchOf(message, text));
  };
}

function contextFor(report: (message: Message) => void): Context {
  return {
    sharedOptions: {},
    createTranslator:
      () =>
      (messageId, data = {}) => ({ messageId, data }),
    report: ({ message }) => report(message),
    ignore: () => undefined,
  };
}

/** A message's data has the value itself among other words: the longest that stands in the text. */
function stretchOf({ messageId, data }: Message, text: string): Stretch[] {
  if (NOT_CREDENTIALS.has(messageId)) return [];
  const [value] = Object.values(data)
    .filter((part): part is string => typeof part === 'string' && text.includes(part))
    .sort((one, other) => other.length - one.length);
  if (value === undefined) return [];
  const start = text.indexOf(value);
  return [{ start, end: start + value.length }];
}
