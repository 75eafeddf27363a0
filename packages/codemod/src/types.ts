import type { Finding, Range, Secret } from '@secretlift/detector';

/** A source file as it was read: absolute path, text without its BOM. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
  readonly bom: boolean;
}

/** A file that holds at least one finding. */
export interface ScannedFile extends SourceText {
  readonly findings: readonly Finding[];
}

/** A file that could not be looked at, and why. */
export interface PassedOver {
  readonly path: string;
  readonly reason: 'syntax-error' | 'flow' | 'unreadable' | 'too-large';
  /** Words for a person; never text of the file. */
  readonly detail: string;
}

/** What the scan found: `read` counts all files that were looked at. */
export interface Scan {
  /** Every path that was looked at, in a stable order. */
  readonly paths: readonly string[];
  readonly files: readonly ScannedFile[];
  readonly passedOver: readonly PassedOver[];
  /** Names of secrets that the code reads already. */
  readonly references: ReadonlySet<string>;
  readonly read: number;
}

/** The package that owns a file: the nearest `package.json` above it. */
export interface OwningPackage {
  /** Absolute folder. */
  readonly directory: string;
  /** Its `name`, or its folder's where it has none. */
  readonly name: string;
  readonly type: 'module' | 'commonjs';
  /** Whether there is a `package.json` at all. */
  readonly exists: boolean;
  /** Others may import it: it is published and names what it offers. */
  readonly isLibrary: boolean;
  /** It says what of it is published, and how; a program that only runs does not. */
  readonly isPublished: boolean;
  /** The folders at its top that its `files` name. */
  readonly publishedFolders: ReadonlySet<string>;
  /** Names of its dependencies of all sorts. */
  readonly dependencies: ReadonlySet<string>;
  /** Files that its `browser` field names, as absolute paths. */
  readonly browserFiles: ReadonlySet<string>;
}

/** The part of a `package.json` that names a dependency. */
export type Section = 'dependencies' | 'devDependencies';

/** What a string literal stands between. */
export type Quote = "'" | '"' | '`';

/** How a file brings in a dependency. */
export type ImportForm = 'import' | 'require' | 'import-equals';

/** An import of the runtime that the file already has. */
export interface ExistingImport {
  /** Where a further name can be inserted, right after the last one. */
  readonly insertAt: number;
  readonly form: ImportForm;
  /** Local name by imported name. */
  readonly names: ReadonlyMap<string, string>;
}

/** Where an import is inserted. */
export interface ImportPlace {
  readonly offset: number;
  /** What sets it off from the statement before, on whose line it stands; absent on a line of its own. */
  readonly inline: string | undefined;
  /** Without a semicolon the next statement would continue the import. */
  readonly needsSemicolon: boolean;
  /** An empty line sets it off from the code below. */
  readonly blankBelow: boolean;
}

/** What a file's own style says of an import to be added. */
export interface FileStyle {
  readonly form: ImportForm;
  /** What the file declares its requires with. */
  readonly keyword: 'const' | 'let' | 'var';
  readonly quote: "'" | '"';
  readonly semicolon: boolean;
  readonly endOfLine: '\n' | '\r\n';
  readonly importPlace: ImportPlace;
  readonly existing: ExistingImport | undefined;
  /** Every identifier of the file, so that no name is captured. */
  readonly taken: ReadonlySet<string>;
}

/** One step of the path of names that leads to a value, from the outside in. */
export interface NameStep {
  readonly by: 'variable' | 'property' | 'call' | 'class' | 'function' | 'parameter';
  readonly name: string;
}

/** Why a place is left as it is. */
export type RefusalReason =
  | 'client-code'
  | 'comment'
  | 'component'
  | 'declined'
  | 'directive'
  | 'edge-runtime'
  | 'enum-member'
  | 'escape-sequence'
  | 'false-positive'
  | 'case-label'
  | 'jsx'
  | 'module-specifier'
  | 'property-name'
  | 'seed-record'
  | 'split-value'
  | 'tagged-template'
  | 'test-file'
  | 'type-error'
  | 'type-position'
  | 'unparsable-rewrite';

/** `given`: the literal is awaited already. */
export type AwaitForm = 'plain' | 'parenthesised' | 'given';

/** A property that can become a getter, so that it is read when it is asked for. */
export interface GetterPlace {
  /** Start of the property, end of its name, start and end of its initializer. */
  readonly property: number;
  readonly nameEnd: number;
  readonly initializer: Range;
  /** The object stands on one line, and keeps to it. */
  readonly oneLine: boolean;
  /** White space before the property, and one step of indentation. */
  readonly indent: string;
  readonly step: string;
}

/** Facts of a database connection that stand beside a password: what rotation expects in a secret. */
export interface ConnectionDetails {
  readonly engine?: string;
  readonly host?: string;
  readonly port?: number;
  readonly dbname?: string;
}

/** A literal that can become a call, or the reason why it cannot. */
export interface Site {
  readonly value: Secret;
  /** The value's own range, and the expression that holds it. */
  readonly range: Range;
  readonly expression: Range;
  /** The value is all that the expression holds. */
  readonly whole: boolean;
  /** Names from the outside in: `db`, `password`. */
  readonly path: readonly NameStep[];
  /** Start of the object literal whose property this is, and the property's name. */
  readonly object: number | undefined;
  readonly key: string | undefined;
  /** Whether `await` is legal here, and changes nothing for whoever imports the module. */
  readonly mayAwait: boolean;
  readonly awaitForm: AwaitForm;
  /** Something is compared with it: whoever knows the value is let in. */
  readonly backDoor: boolean;
  /** Set where the value belongs to one environment of an object keyed by environment. */
  readonly getter: GetterPlace | undefined;
  readonly obstacle: RefusalReason | undefined;
}

/** A finding with what the program says of its place, and the user name beside it. */
export interface CredentialSite extends Site {
  readonly finding: Finding;
  readonly username: Site | undefined;
  readonly connection: ConnectionDetails;
}

/** A scanned file with everything that planning and rewriting need to know of it. */
export interface SurveyedFile extends SourceText {
  readonly package: OwningPackage;
  readonly style: FileStyle;
  readonly sites: readonly CredentialSite[];
}

/** The function that the rewritten code calls. */
export type Accessor = 'getSecret' | 'getSecretSync';

/** A site that is to be rewritten. */
export interface PlannedPlace {
  readonly file: SurveyedFile;
  readonly site: Site;
  /** For people: `db.password`. */
  readonly binding: string;
  readonly secret: string;
  /** The key of a JSON secret; absent where the secret is the bare string. */
  readonly key: string | undefined;
  readonly accessor: Accessor;
  /** Set where the property becomes a getter. */
  readonly getter: GetterPlace | undefined;
  /** The environment variable that can name another secret. */
  readonly idVariable: string | undefined;
}

/** A secret to be stored: one bare string, or the entries of a JSON object. */
export type PlannedContent =
  | { readonly form: 'string'; readonly value: Secret }
  | {
      readonly form: 'json';
      readonly entries: ReadonlyMap<string, Secret>;
      /** Stored beside them for rotation; they stay in the code. */
      readonly details: ConnectionDetails;
    };

export interface PlannedSecret {
  /** Its name in the store: `shop/db`. */
  readonly name: string;
  readonly description: string;
  readonly content: PlannedContent;
  readonly places: readonly PlannedPlace[];
}

/** A finding that stays in the code. */
export interface Refusal {
  readonly file: SurveyedFile;
  readonly finding: Finding;
  readonly reason: RefusalReason;
}

/** A place at which an interrupted run was about to read a secret. */
export interface PendingPlace {
  /** Absolute path of its file. */
  readonly path: string;
  readonly binding: string;
  readonly secret: string;
  readonly key: string | undefined;
}

/** What earlier runs decided about names. */
export interface KnownNames {
  /** Names that are taken. */
  readonly inUse: ReadonlySet<string>;
  /** Places that keep the name that they were given, in the order of the source. */
  readonly pending: readonly PendingPlace[];
}

export interface Plan {
  readonly secrets: readonly PlannedSecret[];
  readonly refusals: readonly Refusal[];
}

/** A replacement of a range of the original text. */
export interface Edit {
  readonly range: Range;
  readonly text: string;
}

/** A file together with the edits that the plan makes in it. */
export interface RewrittenFile {
  readonly file: SurveyedFile;
  readonly edits: readonly Edit[];
  /** Names of the secrets that must be in the store before this file changes. */
  readonly needs: ReadonlySet<string>;
  /** Its edits lay out more of the lines than what they replace, as the project's formatter does. */
  readonly reflowed?: true;
}

/** A rewritten file that would be worse than before. */
export interface Worse {
  readonly file: RewrittenFile;
  readonly reason: Extract<RefusalReason, 'unparsable-rewrite' | 'type-error'>;
  /** The sites that make it so; at least one. */
  readonly culprits: readonly CredentialSite[];
}

/** What stands in the way of a run, and what the person can do. */
export interface Problem {
  readonly what: string;
  readonly next: string;
}

/** How far a run is: with the secrets of its plan, then with its files. */
export type Progress = (step: ProgressStep) => void;

export type ProgressStep =
  | {
      /** Before anything is stored it looks what stands under the names. */
      readonly stage: 'looking' | 'storing';
      readonly done: number;
      readonly total: number;
      /** The Region, and the endpoint where one is set. */
      readonly where: string;
    }
  | { readonly stage: 'rewriting'; readonly done: number; readonly total: number };

/** What became of a secret in the store. */
export type Stored =
  | {
      /** Created, found with the same value, or given a new version of a secret that was there. */
      readonly status: 'created' | 'reused' | 'updated';
      readonly name: string;
      readonly arn: string;
      readonly versionId: string;
    }
  | {
      readonly status: 'failed';
      readonly name: string;
      readonly problem: string;
      /** It was stored, and what was read back is another value. */
      readonly isAltered?: true;
    };

/** What became of a file. */
export type Applied =
  | { readonly status: 'rewritten'; readonly file: SurveyedFile }
  | {
      readonly status: 'left';
      readonly file: SurveyedFile;
      readonly reason: 'secret-not-stored' | 'changed-since-read' | 'not-writable';
    };

/** What sort of file holds a value that is not rewritten there. */
export type CopyKind =
  | 'environment'
  | 'container'
  | 'pipeline'
  | 'infrastructure'
  | 'script'
  | 'document'
  | 'source'
  | 'other-language'
  | 'configuration';

/** A file in which a value that was found stands as well, and stays. */
export interface Copy {
  /** Absolute. */
  readonly path: string;
  readonly kind: CopyKind;
  /** From 1, in ascending order. */
  readonly lines: readonly number[];
  readonly value: Secret;
}

/** The whole run, for the reports. `stored` and `applied` are absent where it only planned. */
export interface Outcome {
  readonly root: string;
  readonly scan: Scan;
  readonly plan: Plan;
  readonly rewritten: readonly RewrittenFile[];
  readonly copies: readonly Copy[];
  readonly stored: readonly Stored[] | undefined;
  readonly applied: readonly Applied[] | undefined;
  /** `package.json` files to which packages were added, and their names. */
  readonly dependencies: readonly { readonly path: string; readonly names: readonly string[] }[];
  /** Declaration files that were written or brought up to date. */
  readonly declarations: readonly string[];
  /** The command that installs them; absent where the package manager is not known. */
  readonly install?: string;
}
