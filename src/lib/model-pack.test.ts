import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MOST_MODEL_PACK_BYTES, openModelPack } from "./model-pack";
import { readTar, writeTar } from "./tar";
import { testKey } from "./testing/signing-key";
import { toyPack } from "./testing/toy-pack";
import { compareVersions } from "./version-order";

describe("a model's pack", () => {
  it("opens with the files that were signed", async () => {
    const key = await testKey();
    const { bytes } = await toyPack(key, "1.3.0");
    const pack = await openModelPack(bytes, [key]);
    if (!pack.ok) throw new Error(pack.reason);
    const { offset = 0, bytes: length = 0 } = pack.value.files["model.onnx"] ?? {};
    expect(new TextDecoder().decode(bytes.subarray(offset, offset + length))).toBe(
      "weights of 1.3.0",
    );
    expect([pack.value.id, pack.value.version]).toEqual(["sluice-small", "1.3.0"]);
  });

  it("is refused with another key, a changed file, no self-test, or cut off", async () => {
    const [key, other] = [await testKey(), await testKey()];
    const reason = async (bytes: Uint8Array<ArrayBuffer>, trusted = [key]) => {
      const opened = await openModelPack(bytes, trusted);
      return opened.ok ? null : opened.reason;
    };
    const { bytes } = await toyPack(key, "1.3.0");
    expect(await reason(bytes, [other])).toBe("unknown-key");
    const changed = bytes.slice();
    changed[(readTar(bytes)?.["model.onnx"]?.offset ?? 0) + 3] = 1;
    expect(await reason(changed)).toBe("damaged");
    const without = await toyPack(key, "1.3.0", { "golden.json": null });
    expect(await reason(without.bytes)).toBe("no-self-test");
    expect(await reason(bytes.slice(0, bytes.length / 2))).toBe("not-a-pack");
    expect(await reason(new Uint8Array(MOST_MODEL_PACK_BYTES + 1))).toBe("too-large");
    expect(await reason(new Uint8Array())).toBe("not-a-pack");
  });

  it("is refused with a file that nobody signed, and without one that was", async () => {
    const key = await testKey();
    const { bytes } = await toyPack(key, "1.3.0");
    const files = Object.entries(readTar(bytes) ?? {}).map(
      ([name, { offset, bytes: length }]) => [name, bytes.slice(offset, offset + length)] as const,
    );
    const more = writeTar([...files, ["extra.json", new Uint8Array(3)]]);
    expect(await openModelPack(more, [key])).toMatchObject({ reason: "damaged" });
    const fewer = writeTar(files.filter(([name]) => name !== "model.onnx"));
    expect(await openModelPack(fewer, [key])).toMatchObject({ reason: "damaged" });
  });
});

describe("an archive", () => {
  it("gives back what was put in, and null for any other bytes", () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.stringMatching(/^[a-z][a-z0-9.-]{0,20}$/u),
          fc.uint8Array({ maxLength: 1500 }),
        ),
        fc.uint8Array({ maxLength: 2000 }),
        (files, noise) => {
          const archive = writeTar(Object.entries(files));
          const read = Object.entries(readTar(archive) ?? {}).map(([name, { offset, bytes }]) => [
            name,
            archive.slice(offset, offset + bytes),
          ]);
          expect(read).toEqual(Object.entries(files).map(([name, b]) => [name, b.slice()]));
          if (noise.some((byte) => byte !== 0)) expect(readTar(noise)).toBeNull();
        },
      ),
      { numRuns: 60 },
    );
  });

  it("is refused with a path or a name twice", () => {
    const empty = new Uint8Array();
    expect(readTar(writeTar([["../a", empty]]))).toBeNull();
    expect(readTar(writeTar([["a", empty], ["a", empty]]))).toBeNull(); // prettier-ignore
  });
});

it.each([
  ["1.2.0", "1.10.0", -1],
  ["1.2", "1.2.0", 0],
  ["2.0", "1.99.9", 1],
  ["1.2.0.1", "1.2.0", 1],
])("version %s against %s", (a, b, sign) => {
  expect(Math.sign(compareVersions(a, b))).toBe(sign);
});
