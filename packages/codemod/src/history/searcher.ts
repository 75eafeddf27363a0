/**
 * Looks for many texts at once: the work for a line grows with its length, and hardly with how many
 * texts there are.
 *
 * @param forms for each thing that is looked for, the texts that show it; one of less than three
 *   characters would show everywhere, and is passed over
 * @returns which of the things a line shows, by index
 */
export function searcher(forms: readonly (readonly string[])[]): (line: string) => Set<number> {
  const byBeginning = new Map<string, Wanted[]>();
  for (const [thing, texts] of forms.entries()) {
    for (const text of texts) {
      const beginning = text.slice(0, LENGTH);
      byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), { thing, text }]);
    }
  }
  return (line) => {
    const shown = new Set<number>();
    for (let start = 0; start + LENGTH <= line.length; start++) {
      for (const { thing, text } of byBeginning.get(line.slice(start, start + LENGTH)) ?? []) {
        if (line.startsWith(text, start)) shown.add(thing);
      }
    }
    return shown;
  };
}

interface Wanted {
  readonly thing: number;
  readonly text: string;
}

const LENGTH = 3;
