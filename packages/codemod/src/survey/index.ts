import { Project, ts, type SourceFile } from 'ts-morph';
import type { OwningPackage, ScannedFile, SurveyedFile } from '../types.js';
import { credentialSite } from './site.js';
import { fileStyle } from './style.js';

/**
 * Asks the syntax tree what a plan has to know: for each finding what names it, whether `await` is
 * legal there and what stands in the way; for each file how it brings in a dependency.
 * Nothing is read from disk.
 */
export function survey(
  files: readonly ScannedFile[],
  owner: (path: string) => OwningPackage,
): SurveyedFile[] {
  const project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    compilerOptions: { allowJs: true, jsx: ts.JsxEmit.Preserve },
  });
  return files.map((file) => {
    const source = project.createSourceFile(file.path, file.text);
    const surveyed = surveyFile(file, owner(file.path), source);
    project.removeSourceFile(source);
    return surveyed;
  });
}

function surveyFile(file: ScannedFile, owner: OwningPackage, source: SourceFile): SurveyedFile {
  const { path, text, bom } = file;
  const sites = file.findings.map((finding) => credentialSite(finding, source));
  const starts = sites.map((site) => site.expression[0]);
  return { path, text, bom, package: owner, sites, style: fileStyle(source, owner, starts) };
}
