/** Bodies that come piece by piece, and compressed ones. */
import type { Trick } from "../trick";

export const STREAMS: readonly Trick[] = [
  {
    name: "stream-body",
    about: "Sends a stream that gives its bytes one by one.",
    only: "chromium",
    send: ({ prompt, body }) =>
      fetch(prompt, streamed(prompt, [...new TextEncoder().encode(body())], true)),
  },
  {
    name: "stream-stalls",
    about: "Sends a stream that stalls for ever after its words.",
    only: "chromium",
    mostMs: 14_000,
    send: ({ prompt, body }) =>
      fetch(prompt, streamed(prompt, [new TextEncoder().encode(`${body()}  `)], false)),
  },
  {
    name: "stream-endless",
    about: "Sends a stream that never ends after its words.",
    only: "chromium",
    mostMs: 8_000,
    send({ prompt, body }) {
      let first = true;
      const stream = new ReadableStream({
        async pull(controller) {
          await new Promise((resolve) => setTimeout(resolve, 5));
          controller.enqueue(new TextEncoder().encode(first ? body() : " ".repeat(10_000)));
          first = false;
        },
      });
      return fetch(prompt, { method: "POST", body: stream, duplex: "half" } as RequestInit);
    },
  },
  {
    name: "gzip-body",
    about: "Sends the message compressed.",
    async send({ prompt, body }) {
      const packed = new Blob([body()]).stream().pipeThrough(new CompressionStream("gzip"));
      const bytes = await new Response(packed).arrayBuffer();
      const headers = { "content-encoding": "gzip", "content-type": "application/json" };
      return fetch(prompt, { method: "POST", headers, body: bytes });
    },
  },
  {
    name: "deflate-raw-body",
    about: "Sends the message compressed in a way that has no mark of its own.",
    async send({ prompt, body }) {
      const packed = new Blob([body()]).stream().pipeThrough(new CompressionStream("deflate-raw"));
      const bytes = await new Response(packed).arrayBuffer();
      return fetch(prompt, { method: "POST", body: bytes });
    },
  },
];

function streamed(_: string, chunks: readonly (number | Uint8Array)[], ends: boolean): RequestInit {
  const body = new ReadableStream({
    start(controller) {
      for (const chunk of chunks)
        controller.enqueue(typeof chunk === "number" ? Uint8Array.of(chunk) : chunk);
      if (ends) controller.close();
    },
  });
  return { method: "POST", body, duplex: "half" } as RequestInit;
}
