import { MASK, Secret, SecretMap } from '@secretlift/detector';
import type { Edit, Scan, SurveyedFile } from '../types.js';

/** Every value that a scan found: what no report may show. */
export function valuesFound({ files }: Scan): Secret[] {
  return files.flatMap(({ findings }) => findings.map(({ value }) => value));
}

/** The edits that put a mask in the place of each value of a file, and of the user names beside them. */
export function masksIn(file: SurveyedFile): Edit[] {
  const sites = file.sites.flatMap((site) => (site.username ? [site, site.username] : [site]));
  const byStart = new Map(sites.map(({ range }) => [range[0], range]));
  return [...byStart.values()]
    .sort((a, b) => a[0] - b[0])
    .map((range): Edit => ({ range, text: MASK }));
}

/** Masks the same values wherever else in a file they stand. */
export function concealerFor(
  file: SurveyedFile,
  secrets: readonly Secret[],
): (text: string) => string {
  const elsewhere = secretsThatAreNoNames(secrets, file.style.taken);
  return (text) => elsewhere.reduce((masked, one) => one.concealIn(masked), text);
}

/** A value that is also an identifier of the file, such as `secret`, is masked in its own place alone. */
function secretsThatAreNoNames(secrets: readonly Secret[], names: ReadonlySet<string>): Secret[] {
  const known = new SecretMap<true>();
  for (const name of names) known.set(new Secret(name), true);
  return secrets.filter((secret) => known.get(secret) === undefined);
}
