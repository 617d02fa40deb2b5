/** What a new site begins with: its data, its look-alike and a message in the shape of the wire. Pure. */

export interface NewFile {
  readonly path: string;
  readonly content: string;
}

export interface NewSite {
  /** Kebab-case; file name and id. */
  readonly id: string;
  readonly host: string;
  /** ISO date. */
  readonly day: string;
}

/** The files of a site; each is small enough to be rewritten as soon as more is known. */
export function siteFiles({ id, host, day }: NewSite): NewFile[] {
  const name = variable(id);
  return [
    {
      path: `src/sites/${id}.ts`,
      content: `import type { ComposerFacts, Endpoint, Site, SiteNotes } from "./types";

const message: Endpoint = {
  methods: ["POST"],
  paths: ["/api/chat"],
  channel: "prompt",
  texts: [{ path: ["prompt"], role: "prompt" }],
};

/** Web app as of ${day.slice(0, 7)}. */
export const ${name}: Site = {
  id: "${id}",
  hosts: ["${host}"],
  endpoints: [message],
};

export const ${name}Composer: ComposerFacts = {
  composer: ["form textarea"],
  sendButton: ['form button[type="submit"]'],
};

export const ${name}Notes: SiteNotes = {
  endpoints: ["message"],
  checked: "${day}",
  live: null,
  source: "to be named",
  unverified: ["everything: this site was just begun"],
};
`,
    },
    {
      path: `test/pages/chat/sites/${id}.ts`,
      content: `import { streamReply, textInside, type LookAlike } from "../look-alike";

export const ${name}: LookAlike = {
  id: "${id}",
  name: "${title(id)}",
  host: "${host}",
  path: "/",
  composer: "form textarea",
  promptIn: ({ url, body }) => (url === "/api/chat" ? textInside(body, "prompt") : null),
  async answer({ response }, prompt) {
    if (prompt === null) return false;
    return streamReply(response, prompt, "text/plain; charset=utf-8", (piece) => piece);
  },
};
`,
    },
    {
      path: `test/pages/chat/client/sites/${id}.ts`,
      content: `import { mountReactTextarea } from "../editors/react-textarea";
import { startSitePage } from "../site-page";
import { post } from "../stream";

startSitePage({
  mount: mountReactTextarea({ "aria-label": "Message" }),
  sendButton: {},
  async ask(prompt, show) {
    show(await new Response(await post("/api/chat", { prompt })).text());
  },
});
`,
    },
  ];
}

export interface Insertion {
  readonly path: string;
  readonly insert: (source: string) => string;
}

/** Where the lists of sites get their new line; throws when a list has changed its form. */
export function siteInsertions({ id, host }: NewSite): Insertion[] {
  const name = variable(id);
  const row = `  {
    of: "${id}/message",
    to: ["POST", "${host}", "/api/chat"],
    body: json({ prompt: "Hi" }),
    parts: [["prompt", "Hi"]],
  },
`;
  return [
    {
      path: "src/sites/index.ts",
      insert: (source) =>
        before(withImport(source, name, `./${id}`), "  ...SHAPES,\n", `  ${name},\n`),
    },
    {
      path: "src/sites/names.ts",
      insert: (source) =>
        before(source, '  "open-webui": ', `  ${name === id ? id : `"${id}"`}: "${title(id)}",\n`),
    },
    {
      path: "src/sites/notes.ts",
      insert: (source) =>
        before(
          withImport(source, `${name}Notes`, `./${id}`),
          '  "open-webui": ',
          `  ${name === id ? id : `"${id}"`}: ${name}Notes,\n`,
        ),
    },
    {
      path: "src/sites/composers.ts",
      insert: (source) =>
        before(
          withImport(source, `${name}Composer`, `./${id}`),
          '  "open-webui": ',
          `  ${name === id ? id : `"${id}"`}: ${name}Composer,\n`,
        ),
    },
    {
      path: "src/sites/testing/fixtures/wire-rows.ts",
      insert: (source) => before(source, "];\n", row, source.lastIndexOf("];\n")),
    },
    {
      path: "test/pages/chat/sites/index.ts",
      insert: (source) =>
        before(
          withImport(source, name, `./${id}`),
          "];\n",
          `  ${name},\n`,
          source.length - "];\n".length,
        ),
    },
  ];
}

function withImport(source: string, name: string, from: string): string {
  return before(source, "import type ", `import { ${name} } from "${from}";\n`);
}

function before(source: string, mark: string, text: string, from = 0): string {
  const at = source.indexOf(mark, from);
  if (at < 0) throw new Error(`the list has no line that begins with ${mark.trim()}`);
  return source.slice(0, at) + text + source.slice(at);
}

function variable(id: string): string {
  return id.replace(/-(.)/gu, (_, letter: string) => letter.toUpperCase());
}

function title(id: string): string {
  return id
    .split("-")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ");
}
