/** Lower case of the same length, so that offsets agree (İ would grow). */
export function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length
    ? lower
    : text.replace(/[A-Z]+/gu, (run) => run.toLowerCase());
}
