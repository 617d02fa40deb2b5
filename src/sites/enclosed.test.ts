import { describe, expect, it } from "vitest";
import type { DecodedBody } from "./body";
import { enclosedIn, withEnclosed } from "./enclosed";

const json = (value: unknown): DecodedBody => ({ kind: "json", text: JSON.stringify(value) });
const base64 = (text: string) => Buffer.from(text).toString("base64");
const opened = (body: DecodedBody) =>
  enclosedIn(body).files.map(({ payload, base64: coded, name, type }) => [
    coded ? Buffer.from(payload, "base64").toString() : payload,
    name,
    type,
  ]);
const partial = (value: unknown) => enclosedIn(json(value)).partial;

const CSV = "name;account\nAda;DE89370400440532013000\n";

describe("files inside an upload's text", () => {
  it("are base64 under the names that sites use, with the name and type beside them", () => {
    expect(
      opened(json({ fileName: "a.csv", fileMimeType: "text/csv", content: base64(CSV) })),
    ).toEqual([[CSV, "a.csv", "text/csv"]]);
    expect(
      opened(
        json({
          files: [
            { content: base64("first"), filename: "1.txt" },
            { content: base64("second one"), file_name: "2.txt", mime_type: "text/plain" },
          ],
        }),
      ),
    ).toEqual([
      ["first", "1.txt", ""],
      ["second one", "2.txt", "text/plain"],
    ]);
  });

  it("are data URLs anywhere, in base64 or not", () => {
    const url = `data:text/csv;charset=utf-8;name=b.csv;base64,${base64(CSV)}`;
    expect(opened(json({ picture: url }))).toEqual([[CSV, "", "text/csv"]]);
    expect(opened(json({ x: "data:,hello%20there" }))).toEqual([["hello there", "", ""]]);
    expect(opened(json({ x: "data:,100%" }))).toEqual([["100%", "", ""]]);
  });

  it("are long base64 under any name, wrapped, unpadded or in the alphabet of addresses", () => {
    const text = `${CSV}${CSV}ÿþ~~~???`;
    const coded = base64(text);
    const wrapped = coded.replace(/.{60}/gu, "$&\r\n");
    for (const given of [coded, wrapped, coded.replace(/=+$/u, "")])
      expect(opened(json({ whatever: given }))).toEqual([[text, "", ""]]);
    const url = Buffer.from(text).toString("base64url");
    expect(url).toMatch(/[-_]/u);
    expect(opened(json({ whatever: url }))).toEqual([[text, "", ""]]);
  });

  it("are also plain words under such a name, and prose under any", () => {
    const prose = "Please pay the rent to my landlord before Friday evening.";
    expect(opened(json({ content: "IBAN: x" }))).toEqual([["IBAN: x", "", ""]]);
    expect(opened(json({ note: prose, id: "short one" }))).toEqual([[prose, "", ""]]);
  });

  it("are no words that only happen to have no other signs", () => {
    for (const words of ["Please pay the rent on Friday", "alpha\nbeta\ngamma"])
      expect(opened(json({ content: words }))).toEqual([[words, "", ""]]);
  });

  it("are not what an upload says of itself", () => {
    const about = {
      file_name: "quarterly figures of the north.csv",
      file_size: 120_000,
      use_case: "my_files",
      content_type: "application/octet-stream",
      contentLength: "12000",
      reset: false,
      id: "0d5b8c1e-9f6e-4d5e-8a39-5b1f0c3f9a7e",
      etag: "0123456789abcdef0123456789abcdef",
      metadata: { source: "web" },
    };
    expect(enclosedIn(json(about))).toEqual({ files: [], partial: false });
    expect(enclosedIn(json({ name: "x", content: "" })).files).toEqual([]);
  });

  it("stand in fields of forms, too, whole or inside JSON", () => {
    const fields = [
      { name: "filename", value: "c.csv", json: false },
      { name: "content", value: base64(CSV), json: false },
      { name: "more", value: JSON.stringify({ data: base64("inner") }), json: true },
      { name: "size", value: "12", json: false },
    ];
    expect(opened({ kind: "fields", fields })).toEqual([
      [CSV, "c.csv", ""],
      ["inner", "", ""],
    ]);
  });

  it("may be the whole text", () => {
    const url = `data:text/plain;base64,${base64(CSV)}`;
    expect(opened({ kind: "text", text: url })).toEqual([[CSV, "", "text/plain"]]);
    expect(opened({ kind: "text", text: "words" })).toEqual([["words", "", ""]]);
    expect(opened({ kind: "json", text: JSON.stringify(url) })).toHaveLength(1);
  });
});

describe("pieces of a file", () => {
  it.each([
    { part: 2, parts: 5, content: "x" },
    { chunkIndex: 0, totalChunks: 3 },
    { dzchunkindex: "1", dztotalchunkcount: "2" },
    { upload: { partNumber: 1 } },
    { chunk_number: 4 },
  ])("%o is one", (value) => {
    expect(partial(value)).toBe(true);
  });

  it.each([
    { chunkIndex: 0, totalChunks: 1 },
    { part: 1, parts: 1 },
    { department: 4, partner: 2, participants: 3 },
    { parts: ["a"], chunk: null, chunking: "auto" },
    { fileName: "part 2 of 5.txt" },
  ])("%o is none", (value) => {
    expect(partial(value)).toBe(false);
  });

  it("are told by the fields of a form as well", () => {
    const field = (name: string, value: string) => ({ name, value, json: false });
    const fields = [field("resumableChunkNumber", "2"), field("resumableTotalChunks", "4")];
    expect(enclosedIn({ kind: "fields", fields }).partial).toBe(true);
  });
});

describe("withEnclosed", () => {
  it("puts changed files where they were and leaves every other sign as it is", () => {
    const text = ` { "n" : 1e3 , "content":"${base64(CSV)}","b":"data:text/csv;base64,${base64("two")}" , "c":"\\u0041" } `;
    const body: DecodedBody = { kind: "json", text };
    const { files } = enclosedIn(body);
    const changed = withEnclosed(body, files, [null, base64("TWO!")]);
    expect(changed).toEqual({
      kind: "json",
      text: text.replace(base64("two"), base64("TWO!")),
    });
    expect(withEnclosed(body, files, [null, null])).toEqual(body);
    const both = withEnclosed(body, files, [base64("a"), base64("b")]);
    expect(opened(both).map(([content]) => content)).toEqual(["a", "b"]);
  });

  it("does so in fields and in whole texts", () => {
    const body: DecodedBody = {
      kind: "fields",
      fields: [
        { name: "a", value: "1", json: false },
        { name: "content", value: base64(CSV), json: false },
      ],
    };
    expect(withEnclosed(body, enclosedIn(body).files, [base64("new")])).toEqual({
      kind: "fields",
      fields: [body.fields[0], { name: "content", value: base64("new"), json: false }],
    });
    const whole: DecodedBody = { kind: "text", text: "words" };
    expect(withEnclosed(whole, enclosedIn(whole).files, ['other "words"'])).toEqual({
      kind: "text",
      text: 'other "words"',
    });
  });
});
