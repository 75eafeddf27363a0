/** What becomes one secret. */
export type Grouping = 'object' | 'file' | 'package' | 'none';

/** Where values are kept: as secrets, or as encrypted parameters of Systems Manager. */
export type StoreName = 'secrets-manager' | 'parameter-store';

/** The person's choices that a plan follows. */
export interface PlanChoices {
  /** `auto` awaits where that is legal and natural; `never` reads synchronously everywhere. */
  readonly await: 'auto' | 'never';
  /** Parameters have ids of their own: `ssm:/shop/db`. */
  readonly store: StoreName;
  readonly group: Grouping;
  /** Leave the user name beside a password in the code. */
  readonly keepUsernames: boolean;
  /** Put before every name: `team-a/`. */
  readonly prefix: string;
  /** Has the fields `{package}`, `{file}` and `{what}`. */
  readonly nameTemplate: string;
  /** Other names for the ones that the template gives. */
  readonly names: Readonly<Record<string, string>>;
  /** Take each secret's id from an environment variable, its name being the default. */
  readonly idFromEnvironment: boolean;
  /** Read the secrets of an object keyed by environment in getters. */
  readonly getters: boolean;
  /** Migrate the credentials of test files too. */
  readonly includeTests: boolean;
}

/** What holds where nothing else is said. */
export const DEFAULT_CHOICES: PlanChoices = {
  await: 'auto',
  store: 'secrets-manager',
  group: 'object',
  keepUsernames: false,
  prefix: '',
  nameTemplate: '{package}/{what}',
  names: {},
  idFromEnvironment: false,
  getters: true,
  includeTests: false,
};
