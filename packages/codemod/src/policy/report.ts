import { createTwoFilesPatch } from 'diff';
import { colors } from '../report/colors.js';
import type { Attachment, PlannedAttachment } from './attach.js';

/** What attaching would change, secret by secret. */
export function attachmentPlanReport(planned: readonly PlannedAttachment[]): string {
  const parts = planned.map((one) => (one.status === 'to-attach' ? diffLines(one) : [line(one)]));
  return `${parts.map((lines) => lines.join('\n')).join('\n')}\n`;
}

/** What became of it. */
export function attachmentReport(attachments: readonly Attachment[]): string {
  return attachments.map((one) => `${line(one)}\n`).join('');
}

const SAYS = {
  attached: 'its policy is attached',
  'as-it-is': 'its policy says so already',
} as const;

function line(one: Attachment | Exclude<PlannedAttachment, { status: 'to-attach' }>): string {
  if (one.status !== 'failed')
    return `${colors.green('✓')} ${one.secret} ${colors.dim(SAYS[one.status])}`;
  return `${colors.red('✗')} ${one.secret}: ${one.what}\n  ${colors.dim(one.next)}`;
}

function diffLines({ secret, before, after }: Extract<PlannedAttachment, { status: 'to-attach' }>) {
  const patch = createTwoFilesPatch('before', 'after', before, after, '', '', { context: 3 });
  const lines = patch.trimEnd().split('\n').slice(3);
  return [colors.bold(secret), ...lines.map(coloured)];
}

function coloured(text: string): string {
  if (text.startsWith('+')) return colors.green(text);
  return text.startsWith('-') ? colors.red(text) : colors.dim(text);
}
