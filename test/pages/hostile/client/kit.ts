/** What a trick's page has at hand. */
import { secretOf, textWith } from "../secret";
import type { Kit } from "../trick";

const PROMPT = "/backend-api/f/conversation";
const LOADED_MS = 3_000;

export function kitFor(run: string, fair: boolean): Kit {
  const secret = secretOf(run);
  const text = textWith(secret);
  const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  const body = (words = text) =>
    JSON.stringify({
      action: "next",
      messages: [{ author: { role: "user" }, content: { content_type: "text", parts: [words] } }],
    });
  return {
    run,
    fair,
    secret,
    text,
    prompt: new URL(PROMPT, location.origin).href,
    body,
    post: (given = body()) => ({
      method: "POST",
      headers: { "content-type": "application/json" },
      body: given,
    }),
    file: (name) => new URL(`/hostile/files/${name}`, location.origin).href,
    elsewhere: "https://elsewhere.example/hostile/files/",
    udp: async () => (await fetch("/hostile/udp")).text(),
    quic: async () => (await fetch(`/hostile/quic?run=${run}`)).text(),
    async frame(change) {
      const frame = document.createElement("iframe");
      change?.(frame);
      const loaded = new Promise((resolve) => frame.addEventListener("load", resolve));
      document.body.append(frame);
      await Promise.race([loaded, wait(LOADED_MS)]);
      return frame;
    },
    async script(source) {
      const element = document.createElement("script");
      element.textContent = source;
      document.body.append(element);
      await wait(0);
    },
    wait,
  };
}
