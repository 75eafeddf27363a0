import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import { StartError } from '../start-error.js';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** Whether an IP address is reachable from this machine alone. */
export function isLoopback(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && loopback.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

/**
 * The address of a host name or address to listen on.
 *
 * @throws StartError if it is unknown, or if other machines can reach it and that is not permitted
 */
export async function addressToBind(host: string, allowRemote: boolean): Promise<string> {
  const { address } = await lookup(host).catch((cause: unknown) => {
    throw new StartError(`The host ${host} is unknown. Leave it out to listen on 127.0.0.1.`, {
      cause,
    });
  });
  if (isLoopback(address) || allowRemote) return address;
  throw new StartError(
    `${host} can be reached from other machines, and this endpoint asks nobody for a password. ` +
      'Leave the host out to listen on 127.0.0.1, or permit it with --allow-remote.',
  );
}
