import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { basename, extname } from "node:path";
import { MOST_PACK_BYTES, writePack, type Pack } from "../../src/detect/company/pack";
import type { BuildArguments } from "./arguments";
import { buildDictionary } from "./build-dictionary";
import { buildEdm, type Built } from "./build-edm";
import { buildFingerprints, type BuiltFingerprints } from "./build-fingerprints";
import { packKey } from "./pack-key";

/** Builds and writes one pack; answers the lines to print. Throws with what is wrong. */
export function runBuild(options: BuildArguments): { lines: string[]; warnings: string[] } {
  const key = packKey(options.key);
  const { pack, lines, warnings } =
    options.kind === "fingerprint"
      ? ofDocuments(buildFingerprints(options.source, options.mostBytes, key))
      : ofCells(
          options.kind === "edm"
            ? buildEdm({ ...options, file: options.source, key })
            : buildDictionary(options.source, options.languages, key),
        );
  const bytes = writePack(pack);
  if (bytes.length > MOST_PACK_BYTES)
    throw new Error(`the pack would have ${megabytes(bytes.length)}; devices take 16 MB`);
  writeFileSync(options.out, bytes);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const entry = { id: idOf(options.out), kind: pack.kind, sha256 };
  return {
    lines: [
      ...lines,
      `${megabytes(bytes.length)} in ${options.out}. In the policy: "companyData": [${JSON.stringify(entry)}]`,
    ],
    warnings: [...warnings],
  };
}

/** As the policy takes it: small letters, digits and dashes. */
export function idOf(path: string): string {
  const name = basename(path, extname(path))
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-|-$/gu, "");
  return name.slice(0, 64) || "data";
}

interface Told {
  readonly pack: Pack;
  readonly lines: string[];
  readonly warnings: readonly string[];
}

function ofCells({ pack, report, warnings }: Built): Told {
  const { rows, distinct, empty, tooShort, tooLong } = report;
  return {
    pack,
    lines: [
      `${rows} rows, ${distinct} different cells; left out: ${empty} empty, ${tooShort} too short, ${tooLong} too long.`,
      pack.require > 1
        ? `A finding needs ${pack.require} cells of one row within ${pack.within} words.`
        : "Each cell is a finding by itself.",
    ],
    warnings,
  };
}

function ofDocuments({ pack, report, unread }: BuiltFingerprints): Told {
  const kept = Math.round(report.kept * 100);
  return {
    pack,
    lines: [
      `${report.documents} documents, ${report.fingerprints} fingerprints (${kept} % of them); ${report.tooShort} documents too short, ${report.shared} fingerprints shared by many and left out.`,
    ],
    warnings: [
      ...(unread > 0 ? [`${unread} files are no UTF-8 text and were not read`] : []),
      ...(kept < 100 ? ["the size allows only a sample: short excerpts may be missed"] : []),
    ],
  };
}

function megabytes(bytes: number): string {
  return bytes < 100_000 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(2)} MB`;
}
