import type { CredentialSite, SurveyedFile } from '../types.js';

/** A credential together with the file it stands in. */
export interface Placed {
  readonly file: SurveyedFile;
  readonly site: CredentialSite;
}
