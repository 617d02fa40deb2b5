/** Long, plain text that nobody would mind. */

/** Lines of plain words that nobody would mind, about `characters` long in all. */
export function report(characters: number): string {
  const lines: string[] = [];
  for (let length = 0, at = 0; length < characters; at++) {
    const line = `${THINGS[at % 7]} ${STATES[at % 5]} ${ENDS[at % 9]}`;
    lines.push(line);
    length += line.length + 1;
  }
  return lines.join("\n");
}

const THINGS = [
  "The pump in the lower hall",
  "The green valve by the door",
  "Our new conveyor belt",
  "The cooling fan on the roof",
  "The old label printer",
  "The second packing table",
  "The lamp above the ramp",
];
const STATES = [
  "ran without any trouble",
  "was cleaned and greased",
  "made a little more noise than usual",
  "stood still during the break",
  "worked a bit slower than planned",
];
const ENDS = [
  "and needs nothing else.",
  "while the team had lunch.",
  "before the first boxes came.",
  "so we will look at it again soon.",
  "as the sheet on the wall says.",
  "although the air was very dry.",
  "and the filter is still good.",
  "until the shift ended.",
  "because the belt had been tightened.",
];

/** Lines without the empty ones an editor shows between paragraphs. */
export function linesOf(text: string): string {
  return text.replace(/\n+/gu, "\n").trim();
}
