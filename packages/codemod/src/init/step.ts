/** How a config file is written. */
export type ConfigForm = 'ts' | 'js' | 'json';

/** What a folder is set up from. */
export interface Setup {
  /** Absolute. */
  readonly root: string;
  /** Absent: TypeScript where the folder has a `tsconfig.json`, else JavaScript. */
  readonly form?: ConfigForm;
  /** What `package.json` asks for of our packages: `^0.1.0`. */
  readonly range: string;
}

/** A file that is written, or added to. */
export interface FileStep {
  readonly kind: 'file';
  /** Absolute. */
  readonly path: string;
  /** Absent: there is no such file yet. */
  readonly before?: string;
  readonly after: string;
  /** What it is for, for people: `lints with recommended`. */
  readonly why: string;
}

/** What cannot be done here, and what the person can do. */
export interface ObstacleStep {
  readonly kind: 'obstacle';
  readonly what: string;
  readonly next: string;
}

/** A step of the setup; undefined where it is done already. */
export type Step = FileStep | ObstacleStep | undefined;
