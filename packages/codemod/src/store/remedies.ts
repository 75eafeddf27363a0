/** What helps where a name is taken, by whatever. */
export const RENAME = 'give it another name under "names" in secretlift.config.json';

/** What helps where it holds another value. */
export const RENAME_OR_REPLACE = `${RENAME}, or pass --on-conflict new-version to store this one as its new version`;
