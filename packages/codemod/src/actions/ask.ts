import { confirm, isCancel, text as ask } from '@clack/prompts';

/** Asks a person; anything but a yes is a no. */
export async function confirmed(message: string): Promise<boolean> {
  const answer = await confirm({ message, initialValue: false, output: process.stderr });
  return !isCancel(answer) && answer;
}

/** Those of the names that the person types out. */
export async function typedNames(names: readonly string[]): Promise<string[]> {
  const typed: string[] = [];
  for (const name of names) {
    const message = `Type ${name} to delete it for good, or nothing to keep it.`;
    const answer = await ask({ message, output: process.stderr });
    if (isCancel(answer)) break;
    if (answer === name) typed.push(name);
  }
  return typed;
}
