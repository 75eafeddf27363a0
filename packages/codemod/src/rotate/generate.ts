import { GetRandomPasswordCommand } from '@aws-sdk/client-secrets-manager';
import { Secret } from '@secretlift/detector';
import { MigrationError } from '../errors.js';
import { adviceFor } from '../service/advice.js';
import type { Service } from '../service/connect.js';

/** What breaks connection URLs and shells, and what RDS does not take in a password. */
const AWKWARD = `/@"'\\ `;

/**
 * Lets the service make a password.
 *
 * @param length characters, 4 to 4096
 * @throws MigrationError where the service does not
 */
export async function generatedValue(length: number, service: Service): Promise<Secret> {
  const { client, region, where } = service;
  try {
    const request = { PasswordLength: length, ExcludeCharacters: AWKWARD };
    const { RandomPassword = '' } = await client.send(new GetRandomPasswordCommand(request));
    return new Secret(RandomPassword);
  } catch (error) {
    const { what, next } = adviceFor(error, { actions: ['GetRandomPassword'], region, where });
    throw new MigrationError('aws-call', `No password was made: ${what}.`, next, { cause: error });
  }
}
