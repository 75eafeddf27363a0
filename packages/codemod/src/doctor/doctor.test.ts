import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { describe, expect, it } from 'vitest';
import { ill, skipped, well, type Check, type Finding, type Patient } from './check.js';
import { credentials, home, region } from './checks/access.js';
import { clock, endpoint } from './checks/endpoint.js';
import { node } from './checks/node.js';
import { reading } from './checks/permissions.js';
import { runtime } from './checks/runtime.js';
import { examine } from './index.js';

const NOW = Date.UTC(2026, 0, 31);
const ARN = 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:shop/db-AbCdEf';

interface Health {
  readonly node?: string;
  readonly expiration?: number;
  readonly date?: number;
  readonly network?: string;
  readonly region?: string;
  readonly reads?: boolean;
}

function patient({
  node: version = '20.19.0',
  expiration,
  date = NOW,
  network,
  region: here = 'eu-central-1',
  reads = true,
}: Health): Patient {
  const made = { accessKeyId: 'local', secretAccessKey: 'local' };
  return {
    root: '/nowhere',
    node: version,
    now: () => NOW,
    client: new SecretsManagerClient({
      region: here,
      credentials: expiration === undefined ? made : { ...made, expiration: new Date(expiration) },
    }),
    endpoint: () => Promise.resolve('https://endpoint'),
    greeting: () =>
      network === undefined
        ? Promise.resolve(new Response('', { headers: { date: new Date(date).toUTCString() } }))
        : Promise.reject(
            new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: network }) }),
          ),
    reads: () => Promise.resolve(reads),
    secret: () => Promise.resolve(reads ? { id: 'shop/db', arn: ARN } : undefined),
  };
}

const rows: [string, Check, Health, Finding['status'], RegExp][] = [
  ['Node.js that is new enough', node, {}, 'well', /^20\.19\.0$/],
  ['Node.js of a later major', node, { node: '24.1.0' }, 'well', /24/],
  ['an old Node.js', node, { node: '20.18.9' }, 'ill', /older than 20\.19.*nodejs\.org/],
  ['a Region', region, {}, 'well', /eu-central-1/],
  ['the Region of the manifest', home, {}, 'well', /account 123456789012/],
  [
    'another Region',
    home,
    { region: 'us-east-1' },
    'ill',
    /this is us-east-1.*--region eu-central-1/,
  ],
  ['credentials for ever', credentials, {}, 'well', /do not expire/],
  ['credentials for a while', credentials, { expiration: NOW + 600_000 }, 'well', /in 10 minutes/],
  ['expired credentials', credentials, { expiration: NOW - 1 }, 'ill', /expired.*aws sso login/],
  ['an endpoint that answers', endpoint, {}, 'well', /endpoint/],
  [
    'a name that is not known',
    endpoint,
    { network: 'ENOTFOUND' },
    'ill',
    /nothing answers.*the network/,
  ],
  ['nobody who listens', endpoint, { network: 'ECONNREFUSED' }, 'ill', /AWS_ENDPOINT_URL/],
  ['no runtime', runtime, {}, 'ill', /is not installed/],
  ['nothing that is read', runtime, { reads: false }, 'skipped', /reads a secret or a parameter/],
  ['no secret of Secrets Manager', reading, { reads: false }, 'skipped', /of Secrets Manager/],
  ['a clock that is right', clock, {}, 'well', /^right$/],
  ['a clock that is nearly right', clock, { date: NOW + 299_000 }, 'well', /299 seconds behind/],
  ['a clock that is late', clock, { date: NOW + 300_000 }, 'ill', /300 seconds behind.*set it/],
  ['a clock that is early', clock, { date: NOW - 3_600_000 }, 'ill', /3600 seconds ahead/],
];

describe('the doctor', () => {
  it.each(rows)('with %s', async (_, check, health, status, says) => {
    const finding = await check.examine(patient(health));
    expect(finding.status).toBe(status);
    expect(Object.values(finding).slice(1).join(' ')).toMatch(says);
  });

  it('skips what tells nothing after a failure, and goes on with the rest', async () => {
    const check = (title: string, finding: Finding, after: string[] = []): Check => ({
      title,
      after,
      examine: () => Promise.resolve(finding),
    });
    const diagnoses = await examine(patient({}), [
      check('one', ill({ what: 'wrong', next: 'mend it' })),
      check('two', well('right'), ['one']),
      check('three', skipped('not here')),
      check('four', well('right'), ['three']),
      check('five', well('right'), ['two']),
    ]);
    expect(diagnoses.map(({ finding }) => finding.status)).toEqual([
      'ill',
      'skipped',
      'skipped',
      'well',
      'skipped',
    ]);
  });
});
