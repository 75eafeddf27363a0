import type { Finding } from '../finding.js';

/** The row of a finding → what detect-secrets calls what it finds there. */
const TYPES: Readonly<Record<string, string>> = {
  'aws-access-key-id': 'AWS Access Key',
  'discord-token': 'Discord Bot Token',
  'encoded-jwt': 'JSON Web Token',
  'github-token': 'GitHub Token',
  'gitlab-token': 'GitLab Token',
  jwt: 'JSON Web Token',
  'mailchimp-key': 'Mailchimp Access Key',
  'npm-token': 'NPM tokens',
  'openai-key': 'OpenAI Token',
  'private-key': 'Private Key',
  'private-key-block': 'Private Key',
  'sendgrid-key': 'SendGrid API Key',
  'slack-token': 'Slack Token',
  'slack-webhook': 'Slack Token',
  'stripe-key': 'Stripe Access Key',
  'telegram-token': 'Telegram Bot Token',
  'url-password': 'Basic Auth Credentials',
};

/** What detect-secrets calls a finding; what it has no plugin for, it finds by keywords. */
export function typeOf({ rule }: Finding): string {
  return TYPES[rule] ?? 'Secret Keyword';
}
