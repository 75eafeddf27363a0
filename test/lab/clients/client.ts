import type { SecretOperationName } from '@secretlift/local';

/** One way to call Secrets Manager, driven by the names and shapes of the AWS API. */
export interface LabClient extends AsyncDisposable {
  /**
   * Sends a request as the API reference has it, and gives the reply the same way.
   *
   * @throws AwsError if the service refuses
   */
  call(operation: SecretOperationName, request: Record<string, unknown>): Promise<Reply>;
}

/** A reply as the API reference has it; times may come as numbers or texts. */
export interface Reply {
  readonly ARN?: string;
  readonly Name?: string;
  readonly VersionId?: string;
  readonly SecretString?: string;
  readonly ResourcePolicy?: string;
  readonly DeletedDate?: unknown;
  readonly SecretList?: readonly { readonly Name?: string; readonly Description?: string }[];
}

/** How a client is made, or why it cannot be tried on this machine. */
export interface LabClientKind {
  readonly name: string;
  /** Undefined if it is present. */
  absence(): Promise<string | undefined>;
  connect(endpoint: Endpoint): Promise<LabClient>;
}

/** Where the service answers. */
export interface Endpoint {
  readonly url: string;
  readonly region: string;
}

/** A refusal, named by the AWS error type. */
export class AwsError extends Error {
  constructor(override readonly name: string) {
    super(name);
  }
}

/** The environment that points any AWS tool at the endpoint, and at nothing else. */
export function awsEnvironment({ url, region }: Endpoint): Record<string, string> {
  return {
    AWS_ENDPOINT_URL_SECRETS_MANAGER: url,
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_PAGER: '',
    AWS_DEFAULT_OUTPUT: 'json',
  };
}
