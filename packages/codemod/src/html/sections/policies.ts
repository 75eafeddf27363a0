import type { MigrationDocument } from '../../documents/migration.js';
import { html, type Markup } from '../markup.js';

type Policies = MigrationDocument['policies'];

/** The least that the application's role and the migrating role need. */
export function policiesSection({ policies }: MigrationDocument): Markup | undefined {
  const { application, migration, isProvisional } = policies;
  if (application === undefined || migration === undefined) return undefined;
  return html`<p>
      Each policy is the least that its role needs, for these secrets and none beside them. The six
      <code>?</code> are the characters that AWS adds to a name.
    </p>
    ${isProvisional && html`<p class="next refused">Not every secret is stored yet, so <code>*</code> stands for Region and account. After the migration <code>migrate-secrets policy show</code> names them.</p>`}
    ${policy('The application', application)}${policy('Whoever migrates and rotates', migration)}`;
}

function policy(role: string, document: NonNullable<Policies['application']>): Markup {
  return html` <h3>${role}</h3>
    <pre
      tabindex="0"
      role="group"
      aria-label="Policy: ${role}"
    ><code>${JSON.stringify(document, null, 2)}</code></pre>`;
}
