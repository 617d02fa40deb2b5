/** Places in a text in their order, each once. */
export function sortedOnce(places: readonly number[]): number[] {
  const sorted = new Int32Array(places).sort();
  const once: number[] = [];
  let last = -1;
  for (const place of sorted) {
    if (place !== last) once.push(place);
    last = place;
  }
  return once;
}
