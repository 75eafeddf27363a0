import { cancel, isCancel, multiselect } from '@clack/prompts';
import type { Plan, PlannedSecret, Refusal } from './types.js';

/**
 * Asks which of the planned secrets to migrate. It only narrows the plan: what is left out is
 * refused as declined.
 *
 * @returns the narrower plan, or undefined where the person stopped
 */
export async function review(plan: Plan): Promise<Plan | undefined> {
  const chosen = await multiselect({
    message: 'Which of these shall be stored, and their code rewritten?',
    options: plan.secrets.map((secret) => ({
      value: secret.name,
      label: secret.name,
      hint: `${secret.places.length} ${secret.places.length === 1 ? 'place' : 'places'}`,
    })),
    initialValues: plan.secrets.map(({ name }) => name),
    required: false,
    output: process.stderr,
  });
  if (isCancel(chosen)) {
    cancel('Stopped: nothing was stored and nothing was changed.', { output: process.stderr });
    return undefined;
  }
  return narrow(plan, new Set(chosen));
}

/** The plan with the named secrets alone. */
export function narrow(plan: Plan, chosen: ReadonlySet<string>): Plan {
  const secrets = plan.secrets.filter(({ name }) => chosen.has(name));
  const declined = plan.secrets.filter(({ name }) => !chosen.has(name)).flatMap(refusals);
  return { secrets, refusals: [...plan.refusals, ...declined] };
}

function refusals({ places }: PlannedSecret): Refusal[] {
  return places.flatMap(({ file, site }) => {
    const credential = file.sites.find((one) => one.expression[0] === site.expression[0]);
    return credential === undefined
      ? []
      : [{ file, finding: credential.finding, reason: 'declined' as const }];
  });
}
