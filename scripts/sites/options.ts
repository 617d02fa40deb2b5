/** Options of a command, each with a value; null when one is unknown, twice there, or has none. */
export function options(
  args: readonly string[],
  known: readonly string[],
): ReadonlyMap<string, string> | null {
  const given = new Map<string, string>();
  for (let at = 0; at < args.length; at += 2) {
    const name = args[at] ?? "";
    const value = args[at + 1];
    if (!known.includes(name) || given.has(name) || value === undefined) return null;
    given.set(name, value);
  }
  return given;
}
