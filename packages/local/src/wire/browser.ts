import type { IncomingMessage } from 'node:http';
import { isLoopback } from './loopback.js';

/**
 * Why a request is not served, or undefined. A web page must not read the secrets of this machine:
 * browsers send an Origin with every POST, and a page that rebinds its own host name to 127.0.0.1
 * shows that name as Host.
 *
 * @param anyHost whether the endpoint is open to other machines, which know it by other names
 */
export function browserRefusal(
  { headers }: Pick<IncomingMessage, 'headers'>,
  anyHost: boolean,
): string | undefined {
  if (headers.origin !== undefined || headers['sec-fetch-site'] !== undefined)
    return 'Requests from web pages are not served.';
  if (!anyHost && !isLocalName(headers.host))
    return 'The Host header names another machine. Use the URL that the server has printed.';
  return undefined;
}

function isLocalName(host: string | undefined): boolean {
  if (host === undefined || !URL.canParse(`http://${host}`)) return false;
  const { hostname } = new URL(`http://${host}`);
  return hostname === 'localhost' || isLoopback(hostname.replaceAll(/[[\]]/g, ''));
}
