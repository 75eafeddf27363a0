import type { WriteStream } from 'node:tty';
import { styleText } from 'node:util';
import { findLeaks } from '../support/leaks.js';

/** Where the demo is shown. It refuses to show a credential, in whatever form. */
export class Stage {
  readonly #stream: WriteStream;
  #secrets: ReadonlyMap<string, string> = new Map();

  constructor(stream: WriteStream) {
    this.#stream = stream;
  }

  /** Whether colours can be shown: on a terminal, unless NO_COLOR is set. */
  get hasColors(): boolean {
    return this.#stream.isTTY && this.#stream.hasColors();
  }

  /** From here on nothing of these values is shown. */
  conceal(secrets: ReadonlyMap<string, string>): void {
    this.#secrets = secrets;
  }

  heading(text: string): void {
    this.#write(`\n${this.#style('bold', text)}\n`);
  }

  /** Shows what was typed, as if at a prompt. */
  command(text: string): void {
    this.#write(`${this.#style('dim', `$ ${text}`)}\n`);
  }

  /** Shows a text of several lines, indented. */
  show(text: string): void {
    const lines = text.trimEnd().split('\n');
    this.#write(`${lines.map((line) => `  ${line}`.trimEnd()).join('\n')}\n`);
  }

  /** Shows that something turned out as it should. */
  verdict(text: string): void {
    this.#write(`${this.#style('green', '✔')} ${text}\n`);
  }

  /** Says on stderr why the demo ended early. */
  failure(message: string): void {
    const [leak] = findLeaks('the message', message, this.#secrets);
    const shown = leak === undefined ? message : `of an error whose message holds ${leak.name}`;
    process.stderr.write(`\nThe demo failed: ${shown}\n`);
  }

  #style(style: 'bold' | 'dim' | 'green', text: string): string {
    return this.hasColors ? styleText(style, text) : text;
  }

  /** @throws {Error} instead of showing a credential; names the credential, not its value */
  #write(text: string): void {
    const [leak] = findLeaks('the output', text, this.#secrets);
    if (leak !== undefined) throw new Error(`${leak.name} would have been shown, ${leak.form}`);
    this.#stream.write(text);
  }
}
