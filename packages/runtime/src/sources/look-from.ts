/**
 * Where packages are looked for: this file (nothing in a CommonJS bundle of an application), the
 * program, the working folder. One of them has the SDK in reach.
 */
export function filesToLookFrom(): string[] {
  const here = import.meta.url as string | undefined;
  const inTheWorkingFolder = `${process.cwd()}/package.json`;
  return [here, process.argv[1], inTheWorkingFolder].filter((file) => file !== undefined);
}
