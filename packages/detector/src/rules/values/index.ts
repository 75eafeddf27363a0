import { CONTEXTUAL, MNEMONIC } from './contextual.js';
import { PROVIDERS } from './providers.js';
import { SECRETLINT_RULES } from './secretlint.js';
import { STRUCTURED } from './structured.js';
import type { ValueRule } from './value-rule.js';

/** Every value rule, the more telling first: of two that find the same stretch, the first names it. */
export const VALUE_RULES: readonly ValueRule[] = [
  ...SECRETLINT_RULES,
  ...PROVIDERS,
  ...STRUCTURED,
  ...CONTEXTUAL,
  MNEMONIC,
];
