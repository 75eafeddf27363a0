import { expect, test } from 'vitest';
import { isTransient, reasonOf, type FailureReason } from './reason.js';

const cases: [
  FailureReason,
  boolean,
  { name?: string; message?: string; code?: string; status?: number },
][] = [
  ['not-found', false, { name: 'ResourceNotFoundException' }],
  ['not-found', false, { name: 'ParameterNotFound' }],
  ['not-found', false, { name: 'ParameterVersionNotFound' }],
  ['deleted', false, { name: 'InvalidRequestException', message: 'it was marked for deletion.' }],
  ['invalid-request', false, { name: 'InvalidRequestException', message: 'VersionStage' }],
  ['invalid-request', false, { name: 'ValidationException', message: 'Invalid name.' }],
  ['access-denied', false, { name: 'AccessDeniedException', message: 'not authorized' }],
  ['decryption', false, { name: 'AccessDeniedException', message: 'Access to KMS is not allowed' }],
  ['decryption', false, { name: 'DecryptionFailure' }],
  ['credentials-expired', false, { name: 'ExpiredTokenException', status: 400 }],
  ['credentials-expired', false, { name: 'CredentialsProviderError', message: 'SSO has expired' }],
  ['credentials-missing', false, { name: 'CredentialsProviderError', message: 'Could not load' }],
  ['credentials-rejected', false, { name: 'UnrecognizedClientException' }],
  ['region-missing', false, { name: 'Error', message: 'Region is missing' }],
  ['sdk-missing', false, { name: 'Error', code: 'ERR_MODULE_NOT_FOUND' }],
  ['agent-token', false, { name: 'AgentTokenError', status: 403 }],
  ['throttled', true, { name: 'ThrottlingException', status: 400 }],
  ['timeout', true, { name: 'TimeoutError' }],
  ['unreachable', true, { name: 'TimeoutError', code: 'ECONNRESET' }],
  ['unreachable', true, { name: 'Error', code: 'ENOTFOUND' }],
  ['service-fault', true, { name: 'InternalServiceError', status: 500 }],
  ['service-fault', true, { name: 'InternalServerError', status: 500 }],
  [
    'decryption',
    false,
    {
      name: 'AccessDeniedException',
      message: 'refers to a customer master key that does not exist',
    },
  ],
  ['service-fault', true, { name: 'Unheard', status: 503 }],
  ['unknown', false, { name: 'Unheard', status: 400 }],
];

test.each(cases)('%s (passes: %s): %j', (reason, passes, facts) => {
  const failure = { name: 'Error', message: '', ...facts };
  expect([reasonOf(failure), isTransient(failure)]).toEqual([reason, passes]);
});
