/** Writes docs/sites.md from the sites' data; `--check` fails when the file is out of date. */
import { format } from "prettier";
import { SHAPES, SITES } from "../src/sites";
import { siteName } from "../src/sites/names";
import { endpointName, NOTES } from "../src/sites/notes";
import type { Endpoint, Site } from "../src/sites/types";
import { WIRE_ROWS } from "../src/sites/testing/fixtures/wire-rows";
import { BEHAVIOURS, cellOf, PAGES, type Cell } from "../test/pages/chat/behaviours";
import { emit } from "./schema/emit";

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
    "its messages are judged [by how they read](#where-no-site-says-where-text-is), until a",
    "[site pack](policy.md#site-packs) of the policy brings the new facts, or a new version of Sluice. A message to a",
    "listed address in which no text is found so, and whose shape is not a known one, counts as unreadable: the policy's",
    "`onBlind` decides. When the user has sent something and no message was seen within five seconds, the page is marked",
    "as one that Sluice cannot see.",
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
    "## Where no site says where text is",
    "",
    "Text is also looked for in requests with a body (`POST`, `PUT`, `PATCH`) to unlisted addresses of the page's host that",
    "sound like a chat, in what is posted to such addresses of any other host, in the messages of every other WebSocket",
    "that a guarded page opens, and beside the listed fields of a message. What is judged there:",
    "",
    "- strings under a name that speaks of text: `prompt`, `query`, `message`, `text`, `content`, `parts`, `input`,",
    "  `question`, `search` or `draft`, also in the plural or with a number;",
    "- strings of 40 characters and more that read as a sentence, also in base64 or hex, and lists of character codes;",
    "- by rules alone, without the model, any other string of 12 characters and more with two words.",
    "",
    "What the user has just written in the composer, 12 characters or more, is looked for wherever else the page posts",
    "anything: any string that holds it is judged there, whatever its name; so a script that copies what is typed is seen, too.",
    "While it is not sent it counts as a draft: held back without a question if something is in it.",
    "",
    "On sockets and on other hosts names count from 12 characters on, and what is no text passes, after words in it",
    "were looked for. Single words under other names pass, and so does a shorter text: names and settings look like that.",
    "",
    "## What each is tested for",
    "",
    "On a look-alike page with the site's editor and wire, in a real browser, with the built extension. **typed** and",
    "**pasted**: a clean message leaves as it is, one with an account is asked about; **tokenised**: it leaves with a",
    "placeholder; **resent**: so does a second try; **edited**, **blocked**: a key in a changed or a new message does not",
    "leave, the text is kept and the page goes on; **redacted**: it leaves without the key; **uploads**: of three text",
    "files, one chosen, one dropped, one pasted (in turns from site to site), one with a key does not go up, one with an",
    "account does with a placeholder, another as it is; **drafts**: nothing leaves while the user types. An edit has an address of its",
    "own where one is known (DeepSeek). _None known_: no sign of it was found in public facts.",
    "",
    ...matrix(),
    "",
    "Shapes of an API have no page of their own: their messages are tested, one by one.",
    "",
    "## Not verified",
    "",
    ...SITES.flatMap((site) =>
      (NOTES[site.id]?.unverified ?? []).map((what) => `- **${siteName(site)}:** ${what}.`),
    ),
    "",
    "Not guarded: Grok inside x.com; Meta AI inside Facebook, Instagram and WhatsApp; sidebars and",
    "assistants that a browser itself brings, into which no extension can look.",
    "",
    "## Uploads",
    "",
    "Addresses to which sites send files. They are known, so that a file is not taken for a message, and so that files",
    "inside JSON and form fields (base64, data URLs, words) are opened there. Text in files is judged wherever they go;",
    "what cannot be read, and one piece of several, goes by the policy's `unscannable`.",
    "",
    ...SITES.filter(({ uploads = [] }) => uploads.length > 0).map(
      (site) =>
        `- **${siteName(site)}:** ${(site.uploads ?? []).map(({ host, path }) => `\`${host ?? ""}${path}\``).join(", ")}`,
    ),
    "",
  ].join("\n");
  return format(text, { parser: "markdown", printWidth: 100 });
}

function liveWords(): string {
  const live = SITES.filter(({ id }) => NOTES[id]?.live).map(siteName);
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
        `${siteName(site)} (\`${site.id}\`)`,
        hostsOf(site),
        site.endpoints
          .filter(({ channel }) => channel !== "draft")
          .map((endpoint) => wordsFor(site, endpoint))
          .join(", "),
        site.endpoints
          .filter(({ channel }) => channel === "draft")
          .map((endpoint) => wordsFor(site, endpoint))
          .join(", ") || "–",
        testedBy(site),
        `${NOTES[site.id]?.checked ?? ""}; ${NOTES[site.id]?.source ?? ""}`,
        NOTES[site.id]?.live ?? "never",
      ];
      return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
    }),
  ];
}

function hostsOf({ hosts, pages }: Site): string {
  return hosts.length === 0 ? "policy's" : hosts.map((host) => `${host}${pages ?? ""}`).join(", ");
}

function wordsFor(site: Site, endpoint: Endpoint): string {
  const methods = endpoint.methods.map((method) => (method === "WS" ? "WebSocket" : method));
  return `${endpointName(site, endpoint)} (${methods.join(", ")})`;
}

function testedBy({ id }: Site): string {
  const rows = WIRE_ROWS.filter(({ of }) => of.startsWith(`${id}/`)).length;
  const page = PAGES.some((one) => one.id === id) ? "look-alike, " : "";
  return `${page}${rows} message${rows === 1 ? "" : "s"}`;
}

const CELLS: Readonly<Record<Cell, string>> = {
  tested: "✓",
  "none known": "none known",
  known: "–",
};

function matrix(): string[] {
  return [
    `| site | ${BEHAVIOURS.join(" | ")} | live |`,
    `| --- | ${BEHAVIOURS.map(() => "---").join(" | ")} | --- |`,
    ...SITES.map((site) => {
      const cells = BEHAVIOURS.map((behaviour) => CELLS[cellOf(site, behaviour)]);
      return `| ${siteName(site)} | ${cells.join(" | ")} | ${NOTES[site.id]?.live ?? "never"} |`;
    }),
  ];
}

if (process.argv[1]?.endsWith("site-docs.ts")) await emit("docs/sites.md", await siteDocs());
