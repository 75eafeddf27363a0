/** The package that rewritten code calls. It is named, never imported. */
export const RUNTIME = '@secretlift/runtime';

/** What the runtime needs besides, where parameters are read: an optional peer of it. */
export const PARAMETER_SDK = '@aws-sdk/client-ssm';

/** The range of {@link PARAMETER_SDK} that the runtime works with. */
export const PARAMETER_SDK_RANGE = '^3.0.0';
