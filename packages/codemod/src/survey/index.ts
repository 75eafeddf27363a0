import { Project, ts, type SourceFile } from 'ts-morph';
import { isComponent, programIn } from '../component.js';
import type { OwningPackage, ScannedFile, SurveyedFile } from '../types.js';
import { foreignAudience } from './audience.js';
import { isEntryModule } from './entry-module.js';
import { credentialSite, type FileFacts } from './site.js';
import { fileStyle } from './style.js';

/** What a file's surroundings say of it; the survey itself reads nothing from disk. */
export interface Surroundings {
  readonly owner: (path: string) => OwningPackage;
  /** Whether some other file of the program imports this one. */
  readonly isImported: (path: string) => boolean;
  /** Credentials in test files move too. */
  readonly includeTests: boolean;
}

/**
 * Asks the syntax tree what a plan has to know: for each finding what names it, whether `await` is
 * legal there and what stands in the way; for each file how it brings in a dependency.
 */
export function survey(files: readonly ScannedFile[], surroundings: Surroundings): SurveyedFile[] {
  const project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    compilerOptions: { allowJs: true, jsx: ts.JsxEmit.Preserve },
  });
  return files.map((file) => {
    const program = programIn(file);
    const source = project.createSourceFile(program.path, program.text);
    const surveyed = surveyFile(file, source, surroundings);
    project.removeSourceFile(source);
    return surveyed;
  });
}

function surveyFile(
  { path, text, bom, findings }: ScannedFile,
  source: SourceFile,
  { owner, isImported, includeTests }: Surroundings,
): SurveyedFile {
  const owning = owner(path);
  const facts: FileFacts = {
    source,
    mayAwaitAtTopLevel: isEntryModule(path, owning) && !isImported(path),
    obstacle: isComponent(path) ? 'component' : foreignAudience(source, owning),
    includeTests,
    holders: new Set(findings.map(({ expression }) => expression[0])),
  };
  const sites = findings.map((finding) => credentialSite(finding, facts));
  const calls = sites.map(({ expression }) => expression[0]);
  return { path, text, bom, package: owning, sites, style: fileStyle(source, owning, calls) };
}
