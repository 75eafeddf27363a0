/** As many as a program asks for; those of more programs than one are not kept. */
const MOST = 2_000;

/** What was made for a text, kept because the same is asked for again and again. */
export class Memory<Value extends object | null> {
  readonly #known = new Map<string, Value>();

  /** What is known for a key, or else is made for it now. */
  of(key: string, make: () => Value): Value {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const made = make();
    if (this.#known.size >= MOST) this.#known.clear();
    this.#known.set(copied(key), made);
    return made;
  }
}

/** What is cut out of a text holds the engine to keep all of it: a name, the file that it stands in. */
function copied(part: string): string {
  return JSON.parse(JSON.stringify(part)) as string;
}
