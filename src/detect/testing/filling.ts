/** Made-up numbers with a right checksum: each `?` of a stem is tried until it is one. */

const CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** The first filling whose value, what is between « and » or all of it, passes. */
export function filledRight(stem: string, check?: (value: string) => boolean): string {
  for (const text of fillings(stem))
    if (!check || check(/«(.+)»/u.exec(text)?.[1] ?? text)) return text;
  throw new Error("no right checksum for a stem");
}

function* fillings(stem: string): Generator<string> {
  const at = stem.indexOf("?");
  if (at === -1) yield stem;
  else
    for (const char of CHARACTERS) yield* fillings(stem.slice(0, at) + char + stem.slice(at + 1));
}
