/** Environment variables, such as `process.env`. Not Node's own type: applications may lack it. */
export type Environment = Readonly<Record<string, string | undefined>>;
