/** Other tools on the same texts; their types are not compared, only the places. */
import { redact } from "@arcjet/redact";
import { OpenRedaction } from "openredaction";
import type { Span } from "./marked";

export interface Peer {
  readonly name: string;
  find(text: string): Promise<Span[]>;
}

const open = new OpenRedaction();

export const PEERS: readonly Peer[] = [
  {
    name: "openredaction",
    async find(text) {
      const { detections } = await open.detect(text);
      return detections.map(({ position: [start, end] }) => spanAt(start, end));
    },
  },
  {
    name: "@arcjet/redact",
    async find(text) {
      const values = new Set<string>();
      await redact(text, {
        replace: (_entity, value) => {
          values.add(value);
          return undefined;
        },
      });
      return [...values].flatMap((value) => occurrences(text, value));
    },
  },
];

function occurrences(text: string, value: string): Span[] {
  const spans: Span[] = [];
  if (value === "") return spans;
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length))
    spans.push(spanAt(at, at + value.length));
  return spans;
}

function spanAt(start: number, end: number): Span {
  return { type: "PERSON", start, end };
}
