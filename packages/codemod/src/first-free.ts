/**
 * The first name that is free: of those that are preferred, or else the first of them with a number
 * from 2 on.
 *
 * @param separator stands between the name and its number
 */
export function firstFree(
  preferred: readonly [string, ...string[]],
  taken: ReadonlySet<string>,
  separator = '',
): string {
  let free = preferred.find((name) => !taken.has(name));
  for (let count = 2; free === undefined; count += 1) {
    const candidate = `${preferred[0]}${separator}${count}`;
    if (!taken.has(candidate)) free = candidate;
  }
  return free;
}
