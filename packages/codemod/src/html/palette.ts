/** The colours of a scheme. `…Tint` is a ground on which `ink` is legible. */
export interface Palette {
  readonly paper: string;
  readonly panel: string;
  readonly ink: string;
  readonly quiet: string;
  readonly rule: string;
  readonly link: string;
  readonly lifted: string;
  readonly left: string;
  readonly exempt: string;
  readonly addedTint: string;
  readonly addedMark: string;
  readonly removedTint: string;
  readonly removedMark: string;
}

/** Legible by WCAG AA; a test computes the contrasts. */
export const PALETTES = {
  light: {
    paper: '#fdfdfb',
    panel: '#f4f3ef',
    ink: '#1b1d22',
    quiet: '#5a5f69',
    rule: '#d9d7cf',
    link: '#0a558c',
    lifted: '#1d6b52',
    left: '#a3400f',
    exempt: '#6f7480',
    addedTint: '#e8f3ec',
    addedMark: '#bfe0cc',
    removedTint: '#faece6',
    removedMark: '#f2c8b6',
  },
  dark: {
    paper: '#15171b',
    panel: '#1e2127',
    ink: '#e8e6e1',
    quiet: '#a3a7b0',
    rule: '#363a43',
    link: '#86bdf0',
    lifted: '#6cc5a1',
    left: '#f09a6a',
    exempt: '#969ba7',
    addedTint: '#172b23',
    addedMark: '#24503d',
    removedTint: '#33211a',
    removedMark: '#683621',
  },
} as const satisfies Record<string, Palette>;

/** The palette as custom properties: `--paper: #fdfdfb; …`. */
export function properties(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, colour]) => `--${name}: ${colour};`)
    .join(' ');
}
