/** As many as a program asks for; those of more programs than one are not kept. */
const MOST = 2_000;

/** What was made for a text, kept because the same is asked for again and again. */
export class Memory<Value extends object | boolean | null> {
  readonly #known = new Map<string, Value>();

  /** What is known for a key, or else is made for it now. */
  of(key: string, make: () => Value): Value {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const made = make();
    if (this.#known.size >= MOST) this.#known.clear();
    this.#known.set(key, made);
    return made;
  }
}
