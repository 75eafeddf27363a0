import * as v from 'valibot';

const oneOrMore = v.union([v.string(), v.array(v.string())]);
const principal = v.union([v.string(), v.record(v.string(), oneOrMore)]);

const statement = v.looseObject({
  Effect: v.picklist(['Allow', 'Deny']),
  Principal: v.optional(principal),
  NotPrincipal: v.optional(principal),
  Action: v.optional(oneOrMore),
  NotAction: v.optional(oneOrMore),
  Condition: v.optional(v.record(v.string(), v.unknown())),
});

const policyDocument = v.looseObject({
  Statement: v.pipe(
    v.union([statement, v.array(statement)]),
    v.transform((statements) => [statements].flat()),
  ),
});

/** A resource policy, as far as this endpoint reads it. */
export type Policy = v.InferOutput<typeof policyDocument>;

/** The policy in a JSON text, or undefined if the text holds none. */
export function parsePolicy(text: string): Policy | undefined {
  try {
    const result = v.safeParse(policyDocument, JSON.parse(text));
    return result.success ? result.output : undefined;
  } catch {
    return undefined;
  }
}

/** Whether some statement allows every principal without a condition: what BlockPublicPolicy stops. */
export function allowsEverybody({ Statement }: Policy): boolean {
  return Statement.some(
    ({ Effect, Principal, NotPrincipal, Condition }) =>
      Effect === 'Allow' &&
      (NotPrincipal !== undefined || isEverybody(Principal)) &&
      Object.keys(Condition ?? {}).length === 0,
  );
}

function isEverybody(named: v.InferOutput<typeof principal> | undefined): boolean {
  if (named === undefined || typeof named === 'string') return named === '*';
  return Object.values(named).flat().includes('*');
}
