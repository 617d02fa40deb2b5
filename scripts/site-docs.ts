/** Writes docs/sites.md from the sites' data; `--check` fails when the file is out of date. */
import { format } from "prettier";
import { SHAPES, SITES } from "../src/sites";
import { NOTES } from "../src/sites/notes";
import type { Endpoint, Site } from "../src/sites/types";
import { WIRE_ROWS } from "../src/sites/testing/fixtures/wire-rows";
import { LOOK_ALIKES } from "../test/pages/chat/sites";
import { emit } from "./schema/emit";

/** Look-alikes with pages and specs of their own. */
const OWN_PAGES: Readonly<Record<string, string>> = {
  chatgpt: "look-alike, thread",
  "open-webui": "look-alike, thread",
};

export async function siteDocs(): Promise<string> {
  const text = [
    "# Sites",
    "",
    "Generated from `src/sites` by `npm run generate`; do not edit. [CONTRIBUTING.md](../CONTRIBUTING.md) says how a",
    "site is added and how its facts are kept fresh.",
    "",
    `${liveWords()} The facts come from public sources; every site has a message of each endpoint in the shape of`,
    "the wire under test, and most have a look-alike page with the site's real editor, on which a clean prompt",
    "passes, personal data leaves as placeholders, a key is stopped and drafts stay. Where a site has changed since,",
    "its messages count as unreadable and the policy's `onBlind` decides, until a",
    "[site pack](policy.md#site-packs) of the policy brings the new facts, or a new version of Sluice.",
    "",
    "## Guarded without any policy",
    "",
    ...table(SITES.filter((site) => !SHAPES.includes(site))),
    "",
    "## On hosts that policy names",
    "",
    "A host in `sites.openai` is guarded by the address of each request, whatever runs there:",
    "",
    ...table(SHAPES),
    "",
    "On every guarded host a `POST` whose address sounds like chat is looked at as well: text that reads as prose,",
    "of 200 characters and more, is judged.",
    "",
    "## Not verified",
    "",
    ...SITES.flatMap(({ id, name }) =>
      (NOTES[id]?.unverified ?? []).map((what) => `- **${name}:** ${what}.`),
    ),
    "",
    "Not guarded: Grok inside x.com; Meta AI inside Facebook, Instagram and WhatsApp; sidebars and",
    "assistants that a browser itself brings, into which no extension can look.",
    "",
    "## Uploads",
    "",
    "Addresses to which sites send files. They are known, so that a file is not taken for a message; what is in",
    "the files is not read in this version.",
    "",
    ...SITES.filter(({ uploads = [] }) => uploads.length > 0).map(
      ({ name, uploads = [] }) =>
        `- **${name}:** ${uploads.map(({ host, path }) => `\`${host ?? ""}${path}\``).join(", ")}`,
    ),
    "",
  ].join("\n");
  return format(text, { parser: "markdown", printWidth: 100 });
}

function liveWords(): string {
  const live = SITES.filter(({ id }) => NOTES[id]?.live).map(({ name }) => name);
  return live.length === 0
    ? "**No site has been checked live yet.**"
    : `**Checked live:** ${live.join(", ")}; no other yet.`;
}

function table(sites: readonly Site[]): string[] {
  return [
    "| site | hosts | messages | drafts | tested by | compared with public facts | checked live |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    ...sites.map((site) => {
      const cells = [
        `${site.name} (\`${site.id}\`)`,
        hostsOf(site),
        site.endpoints
          .filter(({ channel }) => channel !== "draft")
          .map(wordsFor)
          .join(", "),
        site.endpoints
          .filter(({ channel }) => channel === "draft")
          .map(wordsFor)
          .join(", ") || "–",
        testedBy(site),
        `${site.checked}; ${NOTES[site.id]?.source ?? ""}`,
        NOTES[site.id]?.live ?? "never",
      ];
      return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
    }),
  ];
}

function hostsOf({ hosts, pages }: Site): string {
  return hosts.length === 0 ? "policy's" : hosts.map((host) => `${host}${pages ?? ""}`).join(", ");
}

function wordsFor({ id, methods }: Endpoint): string {
  return `${id} (${methods.map((method) => (method === "WS" ? "WebSocket" : method)).join(", ")})`;
}

function testedBy({ id }: Site): string {
  const rows = WIRE_ROWS.filter(({ of }) => of.startsWith(`${id}/`)).length;
  const page = OWN_PAGES[id] ?? (LOOK_ALIKES.some((one) => one.id === id) ? "look-alike" : null);
  return `${page ? `${page}, ` : ""}${rows} message${rows === 1 ? "" : "s"}`;
}

if (process.argv[1]?.endsWith("site-docs.ts")) await emit("docs/sites.md", await siteDocs());
