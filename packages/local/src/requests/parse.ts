import * as v from 'valibot';
import { refusal } from '../errors.js';
import { requests, type OperationName, type Request } from './shapes.js';

/** Whether the text names an operation that this endpoint serves. */
export function isOperation(name: string): name is OperationName {
  return Object.hasOwn(requests, name);
}

/**
 * Checks a request body against the constraints of its operation.
 *
 * @param body the parsed JSON, nulls already left out (AWS JSON takes null for absent)
 * @throws SerializationException for a wrong type, ValidationException for a violated constraint
 */
export function parseRequest<Name extends OperationName>(name: Name, body: unknown): Request<Name> {
  const result = v.safeParse<(typeof requests)[OperationName]>(requests[name], body);
  if (result.success) return result.output;
  throw refusal.constraintsViolated(result.issues.map(describe));
}

type Issue = v.InferIssue<(typeof requests)[OperationName]>;

/** The words of AWS for each kind of constraint, by the name that valibot gives the kind. */
const constraints: Partial<Record<string, (requirement: string) => string>> = {
  min_length: (limit) => `Member must have length greater than or equal to ${limit}`,
  max_length: (limit) => `Member must have length less than or equal to ${limit}`,
  min_bytes: (limit) => `Member must have length greater than or equal to ${limit}`,
  max_bytes: (limit) => `Member must have length less than or equal to ${limit}`,
  min_value: (limit) => `Member must have value greater than or equal to ${limit}`,
  max_value: (limit) => `Member must have value less than or equal to ${limit}`,
  picklist: (values) => `Member must satisfy enum value set: [${values}]`,
  regex: (pattern) => `Member must satisfy regular expression pattern: ${pattern}`,
};

function describe(issue: Issue): string {
  const path = (issue.path ?? []).map(({ key }) => key);
  const member = memberPath(path);
  if (issue.input === undefined && path.length > 0)
    return `Value null at '${member}' failed to satisfy constraint: Member must not be null`;
  const constraint = constraints[issue.type];
  if (constraint === undefined)
    throw refusal.malformedRequest(`${member || 'The body'} has the wrong type.`);
  return `Value${shown(issue)} at '${member}' failed to satisfy constraint: ${constraint(requirement(issue))}`;
}

/** `['Filters', 0, 'Key']` is `filters.1.member.key` to AWS. */
function memberPath(path: readonly unknown[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `${key + 1}.member` : lowerFirst(String(key))))
    .join('.');
}

/** Only numbers and enum members are repeated: any other text may hold somebody's secret. */
function shown(issue: Issue): string {
  return typeof issue.input === 'number' || issue.type === 'picklist'
    ? ` '${String(issue.input)}'`
    : '';
}

function requirement(issue: Issue): string {
  if (issue.type === 'picklist')
    return issue.expected.replaceAll(/[()"]/g, '').replaceAll(' | ', ', ');
  return 'requirement' in issue ? String(issue.requirement) : '';
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
