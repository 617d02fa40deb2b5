/** What leaves is what was approved, by its bytes or its fields, and says no more than was judged. */
import { describe, expect, it } from "vitest";
import { formText } from "../lib/form-text";
import { textSeal } from "../lib/text-seal";
import type { WireBody, WireRequest } from "../platform/web-request";
import { createApprovals } from "./approvals";
import { memorySession } from "./testing/memory-session";
import { PROMPT, bodyOf, sealOf, bytes, tripwireScene } from "./testing/tripwire-scene";

const scene = tripwireScene();

describe("what was approved", () => {
  it("lets an approved body out once, for its tab and address, soon", async () => {
    const seal = sealOf(bodyOf("hello"));
    await scene.approve(seal);
    expect(await scene.tripwire.check(scene.request({ tabId: 8 }), true)).toBe(false);
    expect(await scene.tripwire.check(scene.request({ url: `${PROMPT}?a=1` }), true)).toBe(false);
    expect(await scene.tripwire.check(scene.request({ body: bytes(bodyOf("other")) }), true)).toBe(
      false,
    );
    expect(await scene.tripwire.check(scene.request({ url: `${PROMPT}#top` }), true)).toBe(true);
    expect(await scene.tripwire.check(scene.request(), true)).toBe(false);
    await scene.approve(seal);
    scene.clock += 60_000;
    expect(await scene.tripwire.check(scene.request(), true)).toBe(false);
  });

  it("stops an approved body with words that nobody judged", async () => {
    const two = bodyOf("hello").replace('"hello"', '"hello","and a secret"');
    const seals = [await textSeal("hello")];
    await scene.approve(sealOf(two), seals);
    expect(await scene.tripwire.check(scene.request({ body: bytes(two) }), true)).toBe(false);
    expect(scene.trips.map(({ event }) => event.detail)).toEqual(["not-as-judged"]);
    await scene.approve(sealOf(bodyOf("hello")), seals);
    expect(await scene.tripwire.check(scene.request(), true)).toBe(true);
    await scene.approve(sealOf(two), [...seals, await textSeal("and a secret")]);
    expect(await scene.tripwire.check(scene.request({ body: bytes(two) }), true)).toBe(true);
  });

  it("knows the judged words of a form, also of one that is sent as plain text", async () => {
    const prose = "the first line is this one\r\nthe second is that one here";
    const judged = [await textSeal(prose.replace("\r\n", "\n"))];
    const fields: WireBody = {
      kind: "fields",
      fields: [
        ["prompt", [prose]],
        ["file", ["a.txt"]],
      ],
    };
    const seal = sealOf(
      formText([
        ["prompt", prose],
        ["file", "a.txt"],
      ]),
    );
    const plain = `prompt=${prose}\r\n`;
    await scene.approve(seal, judged);
    expect(await scene.tripwire.check(scene.request({ body: fields }), true)).toBe(true);
    await scene.approve(sealOf(plain), judged);
    expect(await scene.tripwire.check(scene.request({ body: bytes(plain) }), true)).toBe(true);
    const more = `${plain}other=and a secret\r\n`;
    await scene.approve(sealOf(more), judged);
    expect(await scene.tripwire.check(scene.request({ body: bytes(more) }), true)).toBe(false);
  });

  it("knows a form that is shown as text by what was judged of it, and no more", async () => {
    const url = "https://chatgpt.com/v9/chat/say";
    const letGo = (seal: string) =>
      scene.approvals.add({ tabId: 7, host: "chatgpt.com", url, seals: [seal], judged });
    const goes = (text: string) =>
      scene.tripwire.check(scene.request({ url, body: bytes(text) }), true);
    const judged = await Promise.all(["x", "l\nm", "A word"].map(textSeal));
    const lines = (more = "") => `a=1\r\ns=x\r\nt=l\r\nm\r\n${more}`;
    const fields: [string, string][] = [
      ["a", "1"],
      ["s", "x"],
      ["t", "l\nm"],
    ];
    await letGo(sealOf(formText(fields)));
    expect(await goes(lines())).toBe(true);
    const parts = (more = "") =>
      `--xB\r\nContent-Disposition: form-data; name="s"\r\n\r\nx\r\n--xB\r\n` +
      `Content-Disposition: form-data; name="f"; filename="odd %22name%22.txt"\r\n` +
      `Content-Type: text/plain\r\n\r\nA word\r\n${more}--xB--\r\n`;
    await letGo(sealOf(parts()));
    expect(await goes(parts())).toBe(true);
    const said = "and a secret that nobody has judged so far";
    const part = `--xB\r\nContent-Disposition: form-data; name="m"\r\n\r\n${said}\r\n`;
    for (const body of [lines(`m=${said}\r\n`), parts(part), parts().replace("odd", said)]) {
      await letGo(sealOf(body));
      expect([body, await goes(body)]).toEqual([body, false]);
    }
  });

  it("knows a form by its files' names where their contents are not shown, and lets no other go", async () => {
    const shown = (contents: string, file = "words.txt") => ({
      ...(bytes(
        `--xB\r\nContent-Disposition: form-data; name="prompt"\r\n\r\nhello\r\n` +
          `--xB\r\nContent-Disposition: form-data; name="f"; filename="${file}"\r\n` +
          `Content-Type: text/plain\r\n\r\n${contents}\r\n--xB--\r\n`,
      ) as Extract<WireBody, { kind: "bytes" }>),
      gaps: contents === "",
    });
    const seal = sealOf(
      formText([
        ["prompt", "hello"],
        ["f", "words.txt"],
      ]),
    );
    const judged = await Promise.all(["hello", "Some words"].map(textSeal));
    const goes = (body: WireBody) => scene.tripwire.check(scene.request({ body }), true);
    await scene.approve(seal, judged);
    expect(await goes(shown("Some words"))).toBe(false);
    expect(await goes(shown("", "other.txt"))).toBe(false);
    expect(await goes(shown(""))).toBe(true);
    expect(await goes(shown(""))).toBe(false);
  });

  it("stops a file of no name that is not shown, but where files may go up", async () => {
    const body: WireBody = {
      ...(bytes(
        `--xB\r\nContent-Disposition: form-data; name="f"; filename=""\r\n` +
          `Content-Type: text/plain\r\n\r\n\r\n--xB--\r\n`,
      ) as Extract<WireBody, { kind: "bytes" }>),
      gaps: true,
    };
    const goes = (over: Partial<WireRequest>) =>
      scene.tripwire.check(scene.request({ body, ...over }), true);
    expect(await goes({})).toBe(false);
    expect(await goes({ body: { ...body, gaps: false } })).toBe(true);
    expect(await goes({ url: "https://chatgpt.com/v9/chat/store" })).toBe(true);
    const fields: WireBody = { kind: "fields", fields: [["f", [""]]], gaps: true };
    expect(await goes({ body: fields })).toBe(false);
    expect(await goes({ body: { ...fields, gaps: false } })).toBe(true);
    await scene.approve(sealOf(formText([["f", ""]])));
    expect(await goes({ body: fields })).toBe(true);
  });

  it("knows a form by its fields, and words in the names of what is none", async () => {
    const fields: [string, string[]][] = [["prompt", ["a\r\nb"]]];
    const form = scene.request({ body: { kind: "fields", fields } });
    expect(await scene.tripwire.check(form, true)).toBe(false);
    await scene.approve(sealOf(formText([["prompt", "a\nb"]])));
    expect(await scene.tripwire.check({ ...form, requestId: "again" }, true)).toBe(true);
    const disguised: WireBody = { kind: "fields", fields: [[bodyOf("hello"), [""]]] };
    expect(await scene.tripwire.check(scene.request({ body: disguised }), true)).toBe(false);
  });

  it("lets a redirect of an approved request pass, and a body without words", async () => {
    await scene.approve(sealOf(bodyOf("hello")));
    const first = scene.request();
    expect(await scene.tripwire.check(first, true)).toBe(true);
    expect(await scene.tripwire.check({ ...first, url: `${PROMPT}/` }, true)).toBe(true);
    expect(
      await scene.tripwire.check(scene.request({ body: bytes('{"messages":[]}') }), true),
    ).toBe(true);
    expect(await scene.tripwire.check(scene.request({ body: null }), true)).toBe(true);
    expect(scene.trips).toEqual([]);
  });

  it("lets a form go to a tab of its own, for pages of the host it was approved for", async () => {
    await scene.approve(sealOf(bodyOf("hello")));
    const opened = { tabId: 8, opens: true };
    const elsewhere = { ...opened, initiator: "https://evil.example" };
    expect(await scene.tripwire.check(scene.request(elsewhere), true)).toBe(false);
    expect(await scene.tripwire.check(scene.request(opened), true)).toBe(true);
    expect(await scene.tripwire.check(scene.request(opened), true)).toBe(false);
  });

  it("lets a worker pass on what its page was approved for", async () => {
    await scene.approve(sealOf(bodyOf("hello")));
    expect(
      await scene.tripwire.check(
        scene.request({ tabId: null, initiator: "https://evil.example" }),
        true,
      ),
    ).toBe(false);
    expect(await scene.tripwire.check(scene.request({ tabId: null }), true)).toBe(true);
  });

  it("keeps approvals over the end of a worker", async () => {
    const session = memorySession();
    const earlier = createApprovals(session, () => scene.clock);
    const judged = ["b"];
    await earlier.add({ tabId: 7, host: "chatgpt.com", url: PROMPT, seals: ["a"], judged });
    const later = createApprovals(session, () => scene.clock);
    const asked = { tabId: 7, host: "chatgpt.com", url: PROMPT, seals: ["a"] };
    expect([await later.take(asked), await later.take(asked)]).toEqual([{ judged }, null]);
  });
});
