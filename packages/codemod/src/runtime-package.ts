/** The package that rewritten code calls. It is named, never imported. */
export const RUNTIME = '@secretlift/runtime';
