import { describe, expect, it } from "vitest";
import { toBase64 } from "./base64";
import { keyIdOf, openEnvelope, preAuthEncoding, signEnvelope } from "./dsse";
import { derFromP1363, p1363FromDer } from "./ecdsa-der";
import { readModelSignature, signModel } from "./model-signature";
import { RELEASE_KEYS } from "./release-keys";
import { testKey } from "./testing/signing-key";

const FILES = { "model.onnx": "ab".repeat(32), "manifest.json": "cd".repeat(32) };
const BODY = new TextEncoder().encode("hello world");
const TYPE = "http://example.com/HelloWorld";

describe("a DSSE envelope", () => {
  it("signs what the protocol's own example signs", () => {
    const text = new TextDecoder().decode(preAuthEncoding(TYPE, BODY));
    expect(text).toBe("DSSEv1 29 http://example.com/HelloWorld 11 hello world");
  });

  it("counts bytes, not characters", () => {
    const body = new TextEncoder().encode("é");
    expect(new TextDecoder().decode(preAuthEncoding("ü", body))).toBe("DSSEv1 2 ü 2 é");
  });

  it("opens for one of several trusted keys, by key id or without one", async () => {
    const [old, next] = [await testKey(), await testKey()];
    const envelope = await signEnvelope(TYPE, BODY, next);
    expect(await openEnvelope(envelope, TYPE, [old, next])).toMatchObject({
      ok: true,
      value: { keyId: next.id, body: BODY },
    });
    const nameless = { ...envelope, signatures: [{ sig: envelope.signatures[0]?.sig }] };
    expect(await openEnvelope(nameless, TYPE, [old, next])).toMatchObject({ ok: true });
    const both = await signEnvelope(TYPE, BODY, old);
    const twice = { ...envelope, signatures: [...envelope.signatures, ...both.signatures] };
    expect(await openEnvelope(twice, TYPE, [old])).toMatchObject({ ok: true });
  });

  it("is refused for another key, under another's id, with another body or type", async () => {
    const [own, other] = [await testKey(), await testKey()];
    const envelope = await signEnvelope(TYPE, BODY, other);
    const reason = async (given: unknown, type = TYPE) => {
      const opened = await openEnvelope(given, type, [own]);
      return opened.ok ? null : opened.reason;
    };
    expect(await reason(envelope)).toBe("unknown-key");
    const [signature] = envelope.signatures;
    const posing = { ...envelope, signatures: [{ ...signature, keyid: own.id }] };
    expect(await reason(posing)).toBe("bad-signature");
    const good = await signEnvelope(TYPE, BODY, own);
    const changed = { ...good, payload: toBase64(new TextEncoder().encode("hello worle")) };
    expect(await reason(changed)).toBe("bad-signature");
    expect(await reason(good, "another/type")).toBe("malformed");
    expect(await reason({ ...good, payloadType: "another/type" }, "another/type")).toBe(
      "bad-signature",
    );
  });

  it.each([
    null,
    "text",
    [],
    {},
    { payloadType: TYPE, payload: "!", signatures: [] },
    { payloadType: TYPE, payload: "", signatures: [] },
    { payloadType: TYPE, payload: "", signatures: [null] },
    { payloadType: TYPE, payload: "", signatures: [{ keyid: "", sig: "AAAA" }] },
  ])("is refused when it is %j", async (envelope) => {
    const opened = await openEnvelope(envelope, TYPE, [await testKey()]);
    expect(opened).toMatchObject({ ok: false, reason: "malformed" });
  });
});

describe("a DER signature", () => {
  const P1363 = [
    new Uint8Array(64).fill(1),
    new Uint8Array(64).fill(0xff),
    new Uint8Array(64),
    Uint8Array.from({ length: 64 }, (_, i) => (i % 32 < 30 ? 0 : 0x80)),
  ];

  it.each(P1363)("comes back as it was (%#)", (signature) => {
    expect(p1363FromDer(derFromP1363(signature))).toEqual(signature);
  });

  it.each([
    ["nothing", []],
    ["too short", [0x30, 6, 2, 1, 1, 2, 1]],
    ["something after it", [0x30, 6, 2, 1, 1, 2, 1, 1, 0]],
    ["an empty number", [0x30, 5, 2, 0, 2, 1, 1]],
    ["one number", [0x30, 3, 2, 1, 1]],
    ["a third number", [0x30, 9, 2, 1, 1, 2, 1, 1, 2, 1, 1]],
    ["33 bytes of number", [0x30, 38, 2, 33, ...Array<number>(33).fill(1), 2, 1, 1]],
  ])("is refused with %s", (_what, der) => {
    expect(p1363FromDer(Uint8Array.from(der))).toBeNull();
  });
});

describe("a model's signature", () => {
  it("names the files it was made for", async () => {
    const key = await testKey();
    const read = await readModelSignature(await signModel("toy", FILES, key), [key]);
    expect(read).toEqual({ ok: true, value: { files: FILES, keyId: key.id } });
  });

  it("is no signature of a policy, a list with one name twice, or no list", async () => {
    const key = await testKey();
    const resource = { name: "a", algorithm: "sha256", digest: "ab" };
    const good = {
      _type: "https://in-toto.io/Statement/v1",
      predicateType: "https://model_signing/signature/v1.0",
      predicate: { resources: [resource] },
    };
    const read = async (statement: unknown) => {
      const body = new TextEncoder().encode(JSON.stringify(statement));
      const dsseEnvelope = await signEnvelope("application/vnd.in-toto+json", body, key);
      const result = await readModelSignature(JSON.stringify({ dsseEnvelope }), [key]);
      return result.ok ? "read" : result.reason;
    };
    expect(await read(good)).toBe("read");
    expect(await read({ ...good, predicateType: "https://slsa.dev/provenance/v1" })).toBe(
      "malformed",
    );
    expect(await read({ ...good, predicate: { resources: [resource, resource] } })).toBe(
      "malformed",
    );
    const md5 = { ...resource, algorithm: "md5" };
    expect(await read({ ...good, predicate: { resources: [md5] } })).toBe("malformed");
    expect(await read({ ...good, predicate: null })).toBe("malformed");
    expect(await read(null)).toBe("malformed");
  });

  it("is refused when it is no JSON", async () => {
    expect(await readModelSignature("<html>", [await testKey()])).toMatchObject({
      ok: false,
      reason: "malformed",
    });
  });
});

describe("release keys", () => {
  it("have the ids of their own bytes, each once", async () => {
    const ids = RELEASE_KEYS.map(({ id }) => id);
    expect(await Promise.all(RELEASE_KEYS.map(({ spki }) => keyIdOf(spki)))).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
