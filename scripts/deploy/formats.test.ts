/** Values with every awkward character survive each file format. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { readPlist } from "../../test/deploy/plist";
import { readRegistryFile } from "../../test/deploy/registry-file";
import { readXml } from "../../test/deploy/strict-xml";
import { CHROME, managedKeyPath } from "./browsers";
import { mobileconfig } from "./mobileconfig";
import { registryFile } from "./registry";

const ID = "aaaabbbbccccddddeeeeffffgggghhhh";
const AWKWARD = `"a" \\ 'b' <c> & d ]]> -- %PATH% ; = [x] Zürich 東京 🔑`;

function installWith(group: string) {
  const url = "https://sluice.example.com/x";
  return {
    extensionId: ID,
    updateUrl: url,
    chromiumPackageUrl: url,
    firefoxPackageUrl: url,
    managed: { group, minimumPolicyVersion: 2_000_000_000 },
  };
}

function roundTrips(group: string): void {
  const install = installWith(group);
  const registry = readRegistryFile(registryFile(CHROME, install));
  const key = `HKEY_LOCAL_MACHINE\\${managedKeyPath(CHROME, ID)}`;
  expect(registry.get(key)).toEqual(install.managed);
  const profile = readPlist(readXml(mobileconfig(CHROME, install))) as {
    PayloadContent: readonly object[];
  };
  expect(profile.PayloadContent[1]).toMatchObject(install.managed);
}

it("keeps quotes, markup, separators and other scripts", () => {
  roundTrips(AWKWARD);
});

it("keeps any printable text", () => {
  const printable = fc
    .string({ unit: "grapheme", minLength: 1 })
    .filter((text) => !/[\p{Cc}\p{Cs}]/u.test(text));
  fc.assert(fc.property(printable, roundTrips), { numRuns: 100 });
});
