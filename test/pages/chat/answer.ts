/** The look-alike has no model: it answers with what it received, which is what a tester wants to see. */

/** A short reply that quotes the text as it arrived. */
export function answerTo(received: string): string {
  const quoted = received
    .split("\n")
    .map((line) => `> ${line}`)
    .join("\n");
  return `This page is a look-alike for tests, so no model answers here. This is exactly what its server received:\n\n${quoted}`;
}

/** Pieces of a reply as they would be streamed, joined again they are the reply. */
export function piecesOf(reply: string): string[] {
  return reply.match(/\S+\s*|\s+/gu) ?? [];
}
