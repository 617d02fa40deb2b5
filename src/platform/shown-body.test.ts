import { describe, expect, it } from "vitest";
import { bodyInChromium, bodyInFirefox } from "./shown-body";

const bytes = (text: string) => new TextEncoder().encode(text).buffer;
const post = (type: string, requestBody: object | undefined) =>
  bodyInChromium({ method: "POST", type, requestBody });
const HIDDEN = { error: "Unknown error." };

describe("a body that a browser shows", () => {
  it.each([
    ["none", undefined, null],
    ["bytes", { raw: [{ bytes: bytes("a") }, { bytes: bytes("b") }] }, "bytes"],
    ["a file among bytes", { raw: [{ bytes: bytes("a") }, { file: "/a" }] }, "opaque"],
    ["fields", { formData: { a: ["b"] } }, "fields"],
    ["fields of bytes", { formData: { a: [bytes("b")] } }, "opaque"],
    ["a Blob, a stream or an empty text", HIDDEN, "opaque"],
  ])("%s", (_, shown, kind) => {
    expect(post("xmlhttprequest", shown)?.kind ?? null).toBe(kind);
    expect(post("ping", shown)?.kind ?? null).toBe(kind);
  });

  it("an empty form as none: forms bring neither Blobs alone nor streams", () => {
    expect(post("main_frame", HIDDEN)).toBeNull();
    expect(post("sub_frame", HIDDEN)).toBeNull();
    expect(post("sub_frame", { raw: [{ file: "/a" }] })?.kind).toBe("opaque");
    expect(post("object", HIDDEN)?.kind).toBe("opaque");
  });

  it("what it leaves out of a form, between the pieces of it", () => {
    const gaps = (...texts: string[]) =>
      post("sub_frame", { raw: texts.map((text) => ({ bytes: bytes(text) })) });
    expect(gaps("a", "b")).toMatchObject({ kind: "bytes", gaps: true });
    expect(gaps("ab")).toMatchObject({ kind: "bytes", gaps: false });
  });

  it("fields that may be files without a name, in Firefox", () => {
    const gaps = (...values: string[]) => bodyInFirefox({ formData: { a: values } } as object);
    expect(gaps("x", "")).toMatchObject({ kind: "fields", gaps: true });
    expect(gaps("x")).toMatchObject({ kind: "fields", gaps: false });
    expect(bodyInFirefox({ raw: [{ bytes: bytes("a") }] })).not.toHaveProperty("gaps");
  });

  it("nothing by a method of which it shows no body", () => {
    expect(bodyInChromium({ method: "PATCH", type: "main_frame" })?.kind).toBe("unseen");
  });
});
