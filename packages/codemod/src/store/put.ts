import {
  CreateSecretCommand,
  GetSecretValueCommand,
  ResourceExistsException,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import type { PlannedContent, PlannedSecret, Stored } from '../types.js';
import { jsonObject } from './json-object.js';
import { explain } from './problems.js';

/** Creates a secret, or finds the same value under its name, and compares what it reads back. */
export async function putSecret(
  client: SecretsManagerClient,
  secret: PlannedSecret,
  where: string,
): Promise<Stored> {
  const { name, content } = secret;
  try {
    const created = await create(client, secret);
    const found = await client.send(new GetSecretValueCommand({ SecretId: name }));
    if (!holds(found.SecretString, content)) return failed(name, notTheSame(created));
    const { ARN: arn = '', VersionId: versionId = '' } = found;
    return { status: created ? 'created' : 'reused', name, arn, versionId };
  } catch (error) {
    const problem = explain(error, { name, where, needs: ['CreateSecret', 'GetSecretValue'] });
    return failed(name, concealed(problem, content));
  }
}

/** Whether the secret is new; a name that is taken is no failure yet. */
async function create(
  client: SecretsManagerClient,
  { name, description, content }: PlannedSecret,
): Promise<boolean> {
  const input = { Name: name, Description: description, SecretString: secretString(content) };
  try {
    await client.send(new CreateSecretCommand(input));
    return true;
  } catch (error) {
    if (error instanceof ResourceExistsException) return false;
    throw error;
  }
}

function secretString(content: PlannedContent): string {
  if (content.form === 'string') return content.value.reveal();
  const entries = [...content.entries].map(([key, value]) => [key, value.reveal()]);
  return JSON.stringify({ ...content.details, ...Object.fromEntries(entries) });
}

function holds(found: string | undefined, content: PlannedContent): boolean {
  if (found === undefined) return false;
  if (content.form === 'string') return found === content.value.reveal();
  const object = jsonObject(found);
  return [...content.entries].every(([key, value]) => object[key] === value.reveal());
}

function failed(name: string, problem: string): Stored {
  return { status: 'failed', name, problem };
}

function notTheSame(created: boolean): string {
  return created
    ? 'what was read back is not what was stored: nothing that needs it was rewritten'
    : 'a secret of this name holds another value: rename the binding in the code, or remove the secret, and run again';
}

/** A message of the service, with the value masked should it ever quote one. */
function concealed(message: string, content: PlannedContent): string {
  const values = content.form === 'string' ? [content.value] : [...content.entries.values()];
  return values.reduce((text, value) => value.concealIn(text), message);
}
