/** Holds every site to the vocabulary, and its endpoints to messages in the shape of the wire. */
import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { extract, place, type DecodedBody } from "./body";
import { composerOf, COMPOSERS } from "./composers";
import { SHAPES, SITES } from "./index";
import { BUILT_IN_SITES } from "./match";
import { NAMES } from "./names";
import { endpointName, NOTES } from "./notes";
import { isPathPattern } from "./path-pattern";
import { WIRE_ROWS } from "./testing/fixtures/wire-rows";

const CHANNELS = ["prompt", "draft", "attachment", "form", "beacon", "websocket", "paste"];
const DAY = /^20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u;
const HOST = /^(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u;

describe.each(SITES)("site $id", (site) => {
  const shape = SHAPES.includes(site);

  it("is a file of its own with a name, notes and a day", () => {
    expect(existsSync(`src/sites/${site.id}.ts`)).toBe(true);
    expect(SITES.filter(({ id }) => id === site.id)).toHaveLength(1);
    expect(NAMES[site.id]).toBeTruthy();
    const notes = NOTES[site.id];
    expect(notes?.checked).toMatch(DAY);
    expect(new Set(notes?.endpoints).size).toBe(site.endpoints.length);
    expect(notes?.endpoints).toHaveLength(site.endpoints.length);
    expect(notes?.source).toBeTruthy();
    if (notes?.live !== null) expect(notes?.live).toMatch(DAY);
  });

  it("has hosts, selectors and an endpoint for messages", () => {
    const { hosts, requestHosts = [], imageHosts = [] } = site;
    for (const host of [...hosts, ...requestHosts, ...imageHosts]) expect(host).toMatch(HOST);
    expect(site.hosts.length === 0).toBe(shape);
    if (!shape) {
      expect(COMPOSERS[site.id]?.composer.length).toBeGreaterThan(0);
      expect(COMPOSERS[site.id]?.sendButton.length).toBeGreaterThan(0);
    }
    expect(site.endpoints.some(({ channel }) => channel === "prompt")).toBe(true);
  });

  it("says nothing that the vocabulary does not have", () => {
    for (const endpoint of site.endpoints) {
      const name = endpointName(site, endpoint) ?? "";
      expect(CHANNELS).toContain(endpoint.channel);
      expect(endpoint.paths.length, name).toBeGreaterThan(0);
      for (const path of endpoint.paths) expect(isPathPattern(path), path).toBe(true);
      const strict = endpoint.channel === "prompt" && endpoint.loose !== true;
      if (strict) expect(endpoint.texts.length, name).toBeGreaterThan(0);
      for (const { path } of endpoint.texts) {
        expect(path.length).toBeGreaterThan(0);
        expect(path.indexOf("**") === -1 || path.indexOf("**") === path.length - 1).toBe(true);
      }
      if (endpoint.channel === "draft" && !endpoint.methods.includes("WS"))
        expect(JSON.parse(endpoint.emptyAnswer?.body ?? "")).toBeTypeOf("object");
      if (endpoint.channel === "prompt" && endpoint.methods.includes("WS"))
        expect(endpoint.refusal?.length, name).toBeGreaterThan(0);
    }
  });

  it("has a message in the shape of the wire for every endpoint", () => {
    const rows = new Set(WIRE_ROWS.map(({ of }) => of));
    expect(
      NOTES[site.id]?.endpoints.map((name) => `${site.id}/${name}`).filter((id) => !rows.has(id)),
    ).toEqual([]);
  });
});

describe.each(WIRE_ROWS)("$of $about", ({ of, to, body, parts, changed }) => {
  const [method, host, path] = to;
  const page = host === "ai.corp.example" ? host : "chatgpt.com";
  const match = BUILT_IN_SITES.matchRequest(page, { method, host, path });
  const found = match ? extract(body, match.endpoint) : null;

  it("is matched and read", () => {
    expect(
      match && `${match.site.id}/${endpointName(match.site, match.endpoint) ?? "elsewhere"}`,
    ).toBe(of);
    if (parts === "unreadable") expect(found).toMatchObject({ ok: false });
    else expect(found?.ok && found.value.map(({ role, text }) => [role, text])).toEqual(parts);
  });

  it("takes its texts back and keeps everything else", () => {
    if (!found?.ok) return;
    const texts = found.value.map(({ text }) => text);
    const same = place(body, found.value, texts);
    expect(same.ok && same.value).toEqual(body);
    const marked = place(
      body,
      found.value,
      texts.map((_, index) => `<${index}>`),
    );
    if (!marked.ok) throw new Error(marked.reason);
    if (changed !== undefined) expect(textOf(marked.value)).toBe(changed);
    const again = match && extract(marked.value, match.endpoint);
    if (again?.ok && texts.every((text) => text.length < 12))
      expect(again.value.map(({ text }) => text)).toEqual(texts.map((_, index) => `<${index}>`));
  });
});

it("knows the page of every host", () => {
  for (const site of SITES)
    for (const host of site.hosts) expect(BUILT_IN_SITES.siteOfPage(host)).toBe(site);
});

it("has names, notes and composers for nothing else", () => {
  expect(Object.keys(NAMES).sort()).toEqual(SITES.map(({ id }) => id).sort());
  expect(Object.keys(COMPOSERS).sort()).toEqual(SITES.map(({ id }) => id).sort());
  expect(Object.keys(NOTES).sort()).toEqual(SITES.map(({ id }) => id).sort());
});

it("knows all composers where anything may run, and a pack's in place of the built-in one", () => {
  const named = composerOf(BUILT_IN_SITES.siteOfPage("ai.corp.example").id, []);
  for (const { id } of SHAPES)
    expect(named.composer).toEqual(expect.arrayContaining([...(COMPOSERS[id]?.composer ?? [])]));
  const pack = { id: "claude", composer: ["#new"], sendButton: ["#go"] };
  expect(composerOf("claude", [pack])).toEqual(pack);
  expect(composerOf("grok", [pack])).toBe(COMPOSERS["grok"]);
});

function textOf(body: DecodedBody): string {
  return body.kind === "fields" ? (body.fields[0]?.value ?? "") : body.text;
}
