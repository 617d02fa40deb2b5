import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { SitePack } from "../../src/sites/pack";
import { main } from "./check";
import { main as printPack } from "./pack";

const SECRET = "the merger is on Thursday at noon";
const folder = mkdtempSync(join(tmpdir(), "sluice-har-"));
afterAll(() => rmSync(folder, { recursive: true }));

const CHAT = "https://claude.ai/api/organizations/1f2e3d4c/chat_conversations/98aa76bb";

interface Entry {
  readonly url: string;
  readonly body?: string;
  readonly type?: string;
  readonly params?: readonly { name: string; value: string }[];
  readonly sent?: readonly string[];
  readonly sentBytes?: readonly Buffer[];
}

async function check(entries: readonly Entry[], ...more: string[]) {
  const file = join(folder, `${Math.random()}.har`);
  const log = {
    entries: entries.map(({ url, body, type = "application/json", params, sent, sentBytes }) => ({
      request: {
        method: "POST",
        url,
        headers: [{ name: "Origin", value: new URL(url).origin }],
        ...(body === undefined && !params
          ? {}
          : { postData: { mimeType: type, text: body, params } }),
      },
      ...(sent
        ? { _webSocketMessages: sent.map((data) => ({ type: "send", opcode: 1, data })) }
        : {}),
      ...(sentBytes
        ? {
            _webSocketMessages: sentBytes.map((bytes) => ({
              type: "send",
              opcode: 2,
              data: bytes.toString("base64"),
            })),
          }
        : {}),
    })),
  };
  writeFileSync(file, JSON.stringify({ log }));
  const lines: string[] = [];
  const status = await main(["--har", file, ...more], (line) => lines.push(line));
  return { status, output: lines.join("\n") };
}

describe("sites:check", () => {
  it("says which matcher fired and which path was empty, and nothing that was said", async () => {
    const { status, output } = await check([
      { url: `${CHAT}/completion`, body: JSON.stringify({ prompt: SECRET, attachments: [] }) },
    ]);
    expect(status).toBe(0);
    expect(output).toContain(
      "claude: POST claude.ai/api/organizations/…/chat_conversations/…/completion → completion (prompt)",
    );
    expect(output).toContain("prompt (prompt): 1 found");
    expect(output).toContain("attachments.*.extracted_content (attachment): empty");
    expect(output).toContain("claude: title (prompt) never fired");
    expect(output).not.toContain("merger");
    expect(output).not.toContain("98aa76bb");
  });

  it("points at a body of another shape and at prose that no endpoint knows", async () => {
    const { status, output } = await check([
      { url: `${CHAT}/completion`, body: JSON.stringify({ turns: [{ w: "hi" }] }) },
      { url: "https://claude.ai/api/new_way", body: JSON.stringify({ words: SECRET }) },
    ]);
    expect(status).toBe(1);
    expect(output).toContain("unreadable: no-text-found");
    expect(output).toContain(
      "POST claude.ai/api/new_way carries prose and no endpoint of claude knows it",
    );
    expect(output).not.toContain("merger");
  });

  it("takes a pack in place of the built-in site, and says what is wrong with a bad one", async () => {
    const url = "https://claude.ai/api/v9/turns";
    const entries = [{ url, body: JSON.stringify({ turn: { said: SECRET } }) }];
    const file = join(folder, "pack.json");
    const printed: string[] = [];
    const args = ["--site", "claude", "--version", "4", "--expires", "2099-12-31"];
    expect(printPack(args, (line) => printed.push(line), 0)).toBe(0);
    const pack = JSON.parse(printed.join("")) as SitePack;
    const [endpoint] = pack.endpoints;
    const texts = [{ path: ["turn", "said"], role: "prompt" }];
    const moved = { ...pack, endpoints: [{ ...endpoint, paths: ["/api/v*/turns"], texts }] };

    writeFileSync(file, JSON.stringify(moved));
    const good = await check(entries, "--pack", file);
    expect(good.output).toContain("claude: POST claude.ai/api/v9/turns → completion (prompt)");
    expect(good.output).toContain("turn.said (prompt): 1 found");
    expect(good.status).toBe(0);

    writeFileSync(file, JSON.stringify({ ...moved, hook: 1, hosts: ["claude.ai", "*.ai"] }));
    expect(await check(entries, "--pack", file)).toMatchObject({
      status: 1,
      output: expect.stringContaining(
        "the pack is refused: hook: this version knows no such field",
      ) as string,
    });
    expect(printPack(["--site", "nobody"], () => undefined, 0)).toBe(2);
    expect(printPack(["--site", "claude", "--expires", "soon"], () => undefined, 0)).toBe(2);
  });

  it("opens the frames of a socket that speaks in them", async () => {
    const words = Buffer.from(SECRET);
    const message = Buffer.concat([
      Buffer.from([0x12, words.length + 2, 0x12, words.length]),
      words,
    ]);
    const body = Buffer.from(
      JSON.stringify({ "req-id": "r", payload: message.toString("base64") }),
    );
    const head = [0x0d, 0, 0, body.length + 2, 0, 0, 0, 0x80];
    const sentBytes = [Buffer.from([0x09]), Buffer.concat([Buffer.from(head), body])];
    const { status, output } = await check([{ url: "wss://gateway.meta.ai/ws/clippy", sentBytes }]);
    expect(status).toBe(0);
    expect(output).toContain("*.body.payload.2.*.2.* (prompt): 1 found");
    expect(output).not.toContain("merger");
    const bad = await check([
      { url: "wss://gateway.meta.ai/ws/clippy", sentBytes: [Buffer.from("another protocol")] },
    ]);
    expect(bad.status).toBe(1);
    expect(bad.output).toContain("unreadable: its bytes are not in the recording");
  });

  it("reads forms, JSON inside JSON, multipart and socket messages", async () => {
    const inner = JSON.stringify([[SECRET, 0], ["en"], ["c_1"]]);
    const boundary = "----x";
    const { status, output } = await check([
      {
        url: "https://gemini.google.com/_/BardChatUi/data/assistant.lamda.BardFrontendService/StreamGenerate",
        type: "application/x-www-form-urlencoded",
        body: new URLSearchParams({ "f.req": JSON.stringify([null, inner]), at: "t" }).toString(),
      },
      {
        url: "https://huggingface.co/chat/conversation/65f0",
        type: `multipart/form-data; boundary=${boundary}`,
        body: `--${boundary}\r\ncontent-disposition: form-data; name="data"\r\n\r\n${JSON.stringify({ inputs: SECRET })}\r\n--${boundary}--\r\n`,
      },
      {
        url: "wss://copilot.microsoft.com/c/api/chat?api-version=2",
        sent: [
          JSON.stringify({ event: "send", content: [{ type: "text", text: SECRET }] }),
          JSON.stringify({ event: "ping" }),
        ],
      },
    ]);
    expect(output).toContain("1.{}.0.0 (prompt): 1 found");
    expect(output).toContain("inputs (prompt): 1 found");
    expect(output).toContain("copilot: WS copilot.microsoft.com/c/api/chat → socket (prompt)");
    expect(output).toContain("content.* (prompt): 1 found");
    expect(output).not.toContain("merger");
    expect(status).toBe(0);
  });

  it("says when the recording is of another site, or no recording", async () => {
    const other = await check([{ url: "https://example.com/x", body: "{}" }], "--site", "claude");
    expect(other).toEqual({
      status: 1,
      output: "look at: no request of claude is in this recording\n1 to look at",
    });
    const file = join(folder, "not.har");
    writeFileSync(file, SECRET);
    const lines: string[] = [];
    expect(await main(["--har", file], (line) => lines.push(line))).toBe(2);
    expect(lines).toEqual(["this file is no HAR: it has no log.entries"]);
    expect(await main([], () => undefined)).toBe(2);
  });
});
