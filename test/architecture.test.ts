/** Holds the tree to the import table of ARCHITECTURE.md and to the rules a machine can check. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, normalize, relative } from "node:path";
import { describe, expect, it } from "vitest";

/** Room → rooms it may import values from; `types` are rooms of which it may import types only. */
const ROOMS: Record<string, { values: string[]; types?: string[]; packages: RegExp }> = {
  lib: { values: [], packages: /^$/u },
  detect: {
    values: ["lib"],
    packages:
      /^(libphonenumber-js|stdnum|ibantools|@noble\/hashes|@scure\/base|re2js|fflate)(\/|$)/u,
  },
  policy: {
    values: ["lib", "detect", "sites"],
    packages: /^(valibot|@valibot\/to-json-schema|jose)$/u,
  },
  sites: { values: ["lib"], types: ["detect", "policy"], packages: /^$/u },
  protocol: {
    values: ["lib"],
    types: ["detect", "policy", "sites", "inference"],
    packages: /^$/u,
  },
  redact: { values: ["lib"], types: ["detect", "policy"], packages: /^$/u },
  inference: {
    values: ["lib"],
    types: ["detect"],
    packages: /^(onnxruntime-web(\/.*)?|@huggingface\/tokenizers)$/u,
  },
  storage: { values: ["lib"], types: ["policy", "protocol"], packages: /^idb$/u },
  platform: { values: ["lib", "protocol"], packages: /^(webextension-polyfill|wxt(\/.*)?)$/u },
  page: { values: ["lib", "sites", "protocol"], types: ["policy"], packages: /^$/u },
  ui: {
    values: ["lib"],
    types: ["detect", "policy", "protocol"],
    packages: /^(preact(\/.*)?|@preact\/signals|lucide-preact(\/.*)?)$/u,
  },
  content: {
    values: ["lib", "sites", "protocol", "redact", "platform", "ui"],
    types: ["policy", "detect"],
    packages: /^$/u,
  },
  background: {
    values: ["lib", "protocol", "sites", "detect", "policy", "redact", "platform", "storage"],
    types: ["inference"],
    packages: /^$/u,
  },
};

const BANNED_NAMES = /^(?:utils?|common|misc|manager|helpers?)$/u;
const DATA_TABLE = /\/data\/|\/fixtures\/|messages\.json$|placeholders\.ts$/u;

interface Import {
  readonly file: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

describe("architecture", () => {
  const sources = walk("src").filter((file) => /\.tsx?$/u.test(file) && !isTest(file));

  it("imports only what the table allows", () => {
    const wrong = sources.flatMap((file) => importsOf(file).flatMap(violation));
    expect(wrong).toEqual([]);
  });

  it("names browser.* and chrome.* only in src/platform", () => {
    const wrong = sources
      .filter((file) => !file.startsWith("src/platform/"))
      .filter((file) => /(?<![\w.$])(?:browser|chrome)\.[a-z]+[.(]/u.test(withoutComments(file)));
    expect(wrong).toEqual([]);
  });

  it("keeps entrypoints under 40 lines", () => {
    const long = walk("entrypoints")
      .filter((file) => /\.tsx?$/u.test(file))
      .filter((file) => linesOf(file) >= 40);
    expect(long).toEqual([]);
  });

  it("keeps files under 300 lines, tests under 450, unless they are data", () => {
    const long = ["src", "entrypoints", "admin", "scripts", "bench", "test"]
      .flatMap(walk)
      .filter((file) => /\.(?:tsx?|mjs)$/u.test(file) && !DATA_TABLE.test(file))
      .filter((file) => linesOf(file) > (/\.(?:test|spec)\.tsx?$/u.test(file) ? 450 : 300));
    expect(long).toEqual([]);
  });

  it("has no file named after nothing", () => {
    expect(sources.filter((file) => BANNED_NAMES.test(basename(file).split(".")[0] ?? ""))).toEqual(
      [],
    );
  });

  it("throws no message with content in it", () => {
    const wrong = sources.filter((file) =>
      /new \w*Error\(`[^`]*\$\{(?:text|value|match|prompt|token)\}/u.test(
        readFileSync(file, "utf8"),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it("has no cycle between rooms", () => {
    const edges = new Map<string, Set<string>>();
    for (const file of sources)
      for (const { target, typeOnly } of importsOf(file))
        if (!typeOnly && target.startsWith("src/") && roomOf(target) !== roomOf(file))
          edges.set(roomOf(file), (edges.get(roomOf(file)) ?? new Set()).add(roomOf(target)));
    const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
      [...(edges.get(from) ?? [])].some(
        (next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))),
      );
    expect([...edges.keys()].filter((room) => reaches(room, room))).toEqual([]);
  });

  it("does not let anything import entrypoints", () => {
    const all = ["src", "admin", "bench"].flatMap(walk).filter((file) => /\.tsx?$/u.test(file));
    const wrong = all.filter((file) =>
      importsOf(file).some(({ target }) => target.startsWith("entrypoints/")),
    );
    expect(wrong).toEqual([]);
  });
});

function violation({ file, target, typeOnly }: Import): string[] {
  const room = roomOf(file);
  const rules = ROOMS[room];
  if (!rules) return [`${file}: room ${room} is not in the table`];
  const complain = [`${file} → ${target}${typeOnly ? " (type)" : ""}`];
  if (!target.startsWith("src/")) return rules.packages.test(target) ? [] : complain;
  const other = roomOf(target);
  if (other === room || rules.values.includes(other)) return [];
  return typeOnly && rules.types?.includes(other) ? [] : complain;
}

function importsOf(file: string): Import[] {
  const text = withoutComments(file);
  const found: Import[] = [];
  const statement = /(?:^|\n)\s*(?:import|export)\s(type\s)?([^;"']*?from\s)?["']([^"']+)["']/gu;
  for (const [, type, clause, target] of text.matchAll(statement)) {
    const named = /\{([^}]*)\}/u.exec(clause ?? "")?.[1];
    const names = named?.split(",").filter((name) => name.trim() !== "") ?? [];
    const onlyTypes =
      names.length > 0 &&
      !/^\s*\w+\s*,/u.test(clause ?? "") &&
      names.every((name) => /^\s*type\s/u.test(name));
    found.push({
      file,
      target: resolveTarget(file, target ?? ""),
      typeOnly: type !== undefined || onlyTypes,
    });
  }
  for (const [, target] of text.matchAll(/\bimport\(\s*["']([^"']+)["']\s*\)/gu))
    found.push({ file, target: resolveTarget(file, target ?? ""), typeOnly: false });
  return found;
}

function resolveTarget(file: string, target: string): string {
  if (!target.startsWith(".")) return target;
  return normalize(relative(".", join(dirname(file), target)));
}

function roomOf(path: string): string {
  return path.split("/")[1] ?? "";
}

function isTest(file: string): boolean {
  return /\.(?:test|glue\.test|test-d)\.tsx?$/u.test(file) || file.includes("/testing/");
}

function linesOf(file: string): number {
  return readFileSync(file, "utf8").split("\n").length - 1;
}

function withoutComments(file: string): string {
  return readFileSync(file, "utf8")
    .replace(/\/\*[\s\S]*?\*\//gu, "")
    .replace(/(^|\s)\/\/.*$/gmu, "$1");
}

function walk(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = `${folder}/${name}`;
    if (name === "node_modules" || name.startsWith(".")) return [];
    return statSync(path).isDirectory() ? walk(path) : [path];
  });
}
