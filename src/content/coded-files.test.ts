import { describe, expect, it } from "vitest";
import type { Channel } from "../policy/schema";
import type { PagePart } from "../protocol/page";
import { openCodedFiles as open } from "./coded-files";

const openCodedFiles = (parts: readonly PagePart[], channel: Channel = "prompt") =>
  open(parts, channel);

const FILE = "customer;note\r\n1;all is well – für Jörg\n";
const coded = (text: string) => Buffer.from(text).toString("base64");
const part = (text: string, role: PagePart["role"] = "attachment"): PagePart => ({ text, role });
const textsOf = (parts: readonly PagePart[]) => parts.map(({ text }) => text);
const message = (...files: string[]) =>
  [
    '--b\r\nContent-Type: application/json\r\n\r\n{"name":"notes.csv"}',
    ...files.map(
      (file) =>
        `\r\n--b\r\nContent-Type: text/csv\r\nContent-Transfer-Encoding: base64\r\n\r\n${file}`,
    ),
    "\r\n--b--",
  ].join("");

describe("a text file in base64", () => {
  it("is read, beside parts that are none", () => {
    const opened = openCodedFiles([part("Hello", "prompt"), part(coded(FILE))]);
    expect(textsOf(opened?.parts ?? [])).toEqual(["Hello", FILE]);
    expect(opened?.close(["Hello", FILE])).toEqual(["Hello", coded(FILE)]);
  });

  it("is closed with what was changed in it", () => {
    const changed = FILE.replace("Jörg", "[PERSON_1]");
    const closed = openCodedFiles([part(coded(FILE))])?.close([changed]);
    expect(closed).toEqual([coded(changed)]);
    expect(textsOf(openCodedFiles(closed?.map((text) => part(text)) ?? [])?.parts ?? [])).toEqual([
      changed,
    ]);
  });

  it("is read in the alphabet of addresses, and keeps it while nothing changes", () => {
    const odd = Buffer.from(`${FILE}???>>>`).toString("base64url");
    const opened = openCodedFiles([part(odd)]);
    expect(textsOf(opened?.parts ?? [])).toEqual([`${FILE}???>>>`]);
    expect(opened?.close(textsOf(opened.parts))).toEqual([odd]);
  });

  it("is read in the parts of a MIME message, which go back to their places", () => {
    const lines = coded(FILE.repeat(9)).replace(/.{76}/gu, "$&\r\n");
    const sent = message(lines, coded(FILE));
    const opened = openCodedFiles([part(sent)]);
    expect(textsOf(opened?.parts ?? [])).toEqual([message(FILE.repeat(9), FILE)]);
    expect(opened?.close(textsOf(opened.parts))).toEqual([sent]);
    const changed = FILE.replace("Jörg", "[PERSON_1]");
    expect(opened?.close([message(FILE.repeat(9), changed)])).toEqual([
      message(lines, coded(changed)),
    ]);
  });

  it("that has a boundary inside is read, and never put back in pieces", () => {
    const odd = `${FILE}\r\n--b\r\nContent-Transfer-Encoding: base64\r\n\r\n${FILE}`;
    const opened = openCodedFiles([part(message(coded(odd)))]);
    expect(textsOf(opened?.parts ?? [])).toEqual([message(odd)]);
    expect(opened?.close([message(odd.replace("Jörg", "[PERSON_1]"))])).toBeNull();
  });

  it.each([
    ["words", "All is well and nobody knows why it should not be"],
    ["a short run", coded("a short one")],
    ["a key", "wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEYwJalrXUtnFEMIK7"],
    [
      "a picture",
      Buffer.from("89504e470d0a1a0a0000000d4948445200000000", "hex").toString("base64"),
    ],
    ["base64 among words", `Please read ${coded(FILE)}`],
    ["a message without any", message(FILE)],
  ])("is not seen in %s", (_, text) => {
    expect(openCodedFiles([part(text)])).toBeNull();
  });

  it("is any part of an upload, and no message that a user writes so", () => {
    const written = [part(coded(FILE), "prompt")];
    expect(textsOf(openCodedFiles(written, "attachment")?.parts ?? [])).toEqual([FILE]);
    expect(openCodedFiles(written, "prompt")).toBeNull();
  });

  it("takes no longer for hostile lines than for others", () => {
    const lines = `--b\r\n${"content-transfer-encoding: base64\r\n".repeat(20_000)}`;
    expect(openCodedFiles([part(lines)])).toBeNull();
    expect(
      openCodedFiles([
        part(`--b\r\nContent-Transfer-Encoding: base64\r\n\r\n${"A".repeat(2_000_000)}`),
      ]),
    ).toBeNull();
  });
});
