/** Why a value is no credential, whatever it is bound to. One row a sort of value. */
interface Placeholder {
  readonly why: string;
  readonly pattern: RegExp;
}

/** Marks for "put yours here" and stand-ins: nothing works with these. */
export const PLACEHOLDERS: readonly Placeholder[] = [
  { why: 'a slot in angle brackets', pattern: /^<[^<>]*>$/ },
  { why: 'a template slot', pattern: /\{\{[^{}]*\}\}|\$\{[^{}]*\}|\$\([^()]*\)|<%|^\{[^{}]*\}$/ },
  { why: 'a format directive', pattern: /^%[a-z]$|^%[A-Z_]+%$|^\$[A-Z_]+$|^:\w+$/ },
  { why: 'a mask', pattern: /^[*•·.\-_#]+$|\*{3}|•{3}|\.{3}$|…/ },
  { why: 'one character again and again', pattern: /^(.)\1*$|x{5}|X{4}|\b0{8}/ },
  {
    why: 'asks for the reader’s own',
    pattern:
      /\byour|^my[-_]?(?:api|token|access)|replace|insert|change[-_ ]?(?:me|it|this)|enter[-_ ]/i,
  },
  {
    why: 'says that it is an example',
    pattern: /example|placeholder|dummy|sample|\btodo\b|fixme|redacted|removed|hidden/i,
  },
  { why: 'published by design', pattern: /^pk_(?:live|test)_|^sb_publishable_|^pk\.eyJ/ },
  {
    why: 'a reference to the environment',
    pattern: /^process\.env\b|^env[.:]|^import\.meta\b|^\$\w+$/,
  },
];

/** Types, formats and states that schemas and validators give to fields called `password` or `token`. */
export const SCHEMA_WORDS: ReadonlySet<string> = new Set(
  (
    'string text varchar char number boolean object array any none null undefined true false nil ' +
    'hidden required optional disabled enabled body query header headers field input label basic ' +
    'bearer local oauth oauth2 jwt password passwd pwd token secret key apikey default unknown empty ' +
    'invalid valid missing expired type name value email username user file public private readonly ' +
    'number integer float double date uuid varchar2 nvarchar binary blob json jsonb'
  ).split(' '),
);
