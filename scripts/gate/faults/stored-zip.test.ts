import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { expect, it } from "vitest";
import { zipFolder } from "./stored-zip";

it("packs a folder and what is below it", () => {
  const folder = mkdtempSync(join(tmpdir(), "sluice-zip-"));
  mkdirSync(join(folder, "below"));
  writeFileSync(join(folder, "manifest.json"), '{"version":"9.9.9"}');
  writeFileSync(join(folder, "below", "größe.bin"), Buffer.from([0, 255, 7]));
  const files = unzipSync(zipFolder(folder));
  expect(Object.keys(files).sort()).toEqual(["below/größe.bin", "manifest.json"]);
  expect(new TextDecoder().decode(files["manifest.json"])).toBe('{"version":"9.9.9"}');
  expect([...(files["below/größe.bin"] ?? [])]).toEqual([0, 255, 7]);
});
