/**
 * Works on up to `ahead` inputs at once and gives the outputs in the order of the inputs.
 * Input is drawn only as outputs are taken, so nothing piles up.
 */
export async function* inOrder<I, O>(
  inputs: AsyncIterable<I>,
  ahead: number,
  work: (input: I) => Promise<O>,
): AsyncGenerator<O> {
  const pending: Promise<O>[] = [];
  for await (const input of inputs) {
    const output = work(input);
    // Awaited in its turn below; until then a rejection must not count as unhandled.
    output.catch(() => undefined);
    pending.push(output);
    const first = pending.length >= ahead ? pending.shift() : undefined;
    if (first) yield await first;
  }
  yield* pending.values();
}
