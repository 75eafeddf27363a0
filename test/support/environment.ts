import { devNull } from 'node:os';

/** Environment variables of a child process. */
export type Environment = Readonly<Record<string, string>>;

/** Keeps the AWS SDK from warning, in every process anew, that it will leave Node 20 behind. */
export const QUIET_SDK: Environment = { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' };

/**
 * This process's environment without anything that leads to AWS, to somebody's credentials or to a
 * terminal's colours: a child process must not find them by accident.
 */
export function withoutAws(): Environment {
  const kept = Object.entries(process.env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && !/^(?:AWS_|SECRETLIFT_|FORCE_COLOR$|NO_COLOR$)/u.test(entry[0]),
  );
  return {
    ...Object.fromEntries(kept),
    AWS_CONFIG_FILE: devNull,
    AWS_SHARED_CREDENTIALS_FILE: devNull,
    AWS_EC2_METADATA_DISABLED: 'true',
    ...QUIET_SDK,
  };
}

/** {@link withoutAws}, led to an endpoint on this machine with credentials that are none. */
export function localAws(url: string): Environment {
  return {
    ...withoutAws(),
    AWS_ENDPOINT_URL_SECRETS_MANAGER: url,
    AWS_ENDPOINT_URL_SSM: url,
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  };
}
