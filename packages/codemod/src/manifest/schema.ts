import { z } from 'zod';
import { RUNTIME } from '../runtime-package.js';

/**
 * A place that reads a secret, and how its literal was written: what undo needs in order to write it
 * again, and nothing of the value.
 */
const PLACE = z.object({
  secret: z.string(),
  /** Absent where the secret is a bare string. */
  key: z.string().optional(),
  binding: z.string(),
  accessor: z.enum(['getSecret', 'getSecretSync']),
  quote: z.enum(["'", '"', '`']),
  /** Whether the value was the whole string, or a part of a longer one. */
  form: z.enum(['whole', 'part']),
  /** `own`: the literal was not written the usual way; the commit of its file shows how. */
  spelling: z.enum(['usual', 'own']),
  /** What the rewrite put around the call. */
  added: z.array(z.enum(['await', 'getter', 'parentheses', 'space'])),
  /** What stood between the name and the value of a property that is now a getter, if not `: `. */
  separator: z
    .string()
    .regex(/^\s*:\s*$/)
    .optional(),
});

/** A file that was rewritten, or that a run was about to rewrite. */
const FILE = z.object({
  /** Relative to the manifest, with slashes. */
  path: z.string(),
  /** Accessors that the rewrite brought in. */
  imports: z.array(z.enum(['getSecret', 'getSecretSync'])),
  /**
   * Where their import statement was put: on a line of its own, with an empty line below, behind the
   * statement before it, or behind a last line that had no end. Absent where they joined an import.
   */
  statement: z.enum(['line', 'spaced-line', 'same-line', 'after-unended-line']).optional(),
  /** The commit that shows the literals whose spelling is their own. */
  commit: z.string().optional(),
  /** In the order of the source. */
  places: z.array(PLACE),
});

const SECRET = z.object({
  name: z.string(),
  /** Tells the Region and the account too. */
  arn: z.string(),
  versionId: z.string(),
  /** Keys of a JSON secret; empty where it is a bare string. */
  keys: z.array(z.string()),
});

/** A `package.json` that asks for the runtime since; `added`: it had no such section before. */
const PACKAGE = z.object({
  path: z.string(),
  /** The packages that it names since. */
  names: z.array(z.string()).default([RUNTIME]),
  section: z.enum(['dependencies', 'devDependencies']).default('dependencies'),
  dependencies: z.enum(['added', 'extended']),
});

/** The manifest: names and places, never a value, a hash or a length. */
export const MANIFEST_SCHEMA = z.object({
  version: z.literal(1),
  secrets: z.array(SECRET),
  files: z.array(FILE).default([]),
  packages: z.array(PACKAGE).default([]),
  /** Declaration files for TypeScript, relative to the manifest. */
  declarations: z.array(z.string()).default([]),
});

export type Manifest = z.infer<typeof MANIFEST_SCHEMA>;
export type ManifestSecret = z.infer<typeof SECRET>;
export type ManifestPlace = z.infer<typeof PLACE>;
export type ManifestFile = z.infer<typeof FILE>;
export type ManifestPackage = z.infer<typeof PACKAGE>;
