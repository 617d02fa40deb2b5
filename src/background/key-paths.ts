const ROOM = 150;

/** `2:rules[0].whn,foo`: how many problems there are, and the keys they are about as far as there is room. No values. */
export function keyPaths(problems: readonly string[]): string {
  const paths = problems.map((line) => (line.split(":")[0] ?? "").replace(/[^\w.[\]-]/gu, "?"));
  let list = "";
  for (const path of new Set(paths)) {
    const longer = list === "" ? path : `${list},${path}`;
    if (longer.length > ROOM) break;
    list = longer;
  }
  return list === "" ? String(problems.length) : `${problems.length}:${list}`;
}
