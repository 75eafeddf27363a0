import { resolve } from 'node:path';
import type { Action } from '../action.js';
import { MigrationError } from '../errors.js';
import { readManifest } from '../manifest/index.js';
import { requireNoParameters } from '../parameter-id.js';
import {
  attach,
  planAttachment,
  type Attachment,
  type PlannedAttachment,
} from '../policy/attach.js';
import { resourcePolicy } from '../policy/documents.js';
import { requirePrincipals } from '../policy/principals.js';
import { attachmentPlanReport, attachmentReport } from '../policy/report.js';
import { connect, type Access, type Service } from '../service/connect.js';
import { withEach } from '../service/pace.js';
import type { Terminal } from '../terminal.js';
import { confirmed } from './ask.js';

/** The flags of `migrate-secrets policy attach`. */
export interface PolicyAttachFlags extends Access {
  readonly principal: readonly string[];
  readonly yes?: boolean;
}

/**
 * Lets principals read secrets, by the policies of those: shows what would change, asks, attaches.
 *
 * @throws MigrationError where a principal is nobody in particular, or there is no secret
 */
export const policyAttachAction: Action<PolicyAttachFlags> = async ({
  operands,
  flags,
  terminal,
}) => {
  requirePrincipals(flags.principal);
  const names = operands.length > 0 ? operands : await recordedNames();
  requireNoParameters(names);
  const service = await connect(flags);
  const ours = resourcePolicy(flags.principal);
  const planned = await withEach(names, (name) => planAttachment(name, ours, service));
  terminal.out(attachmentPlanReport(planned));
  const attachments = (await agreed(planned, flags, terminal))
    ? await attachAll(planned, service)
    : [];
  terminal.out(attachmentReport(attachments));
  const attached = new Set(
    attachments.flatMap(({ status, secret }) => (status === 'attached' ? [secret] : [])),
  );
  const isDone = planned.every(
    ({ status, secret }) => status === 'as-it-is' || attached.has(secret),
  );
  return isDone ? 0 : 1;
};

async function recordedNames(): Promise<string[]> {
  const { secrets } = await readManifest(resolve('.'));
  if (secrets.length > 0) return secrets.map(({ name }) => name);
  throw new MigrationError(
    'no-secret-for-policy',
    'There is no secret to attach a policy to.',
    'Run it where migrate-secrets ran, or name secrets.',
  );
}

async function agreed(
  planned: readonly PlannedAttachment[],
  { yes }: PolicyAttachFlags,
  { interactive, err }: Terminal,
): Promise<boolean> {
  if (planned.every(({ status }) => status !== 'to-attach')) return false;
  if (yes === true) return true;
  if (interactive) return confirmed('Attach these policies?');
  err('Nothing was attached: there is no terminal to ask at. Pass --yes to go on.\n');
  return false;
}

async function attachAll(
  planned: readonly PlannedAttachment[],
  service: Service,
): Promise<Attachment[]> {
  const wanted = planned.filter((one) => one.status === 'to-attach');
  return withEach(wanted, (one) => attach(one, service));
}
