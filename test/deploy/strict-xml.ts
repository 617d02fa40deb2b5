/** A strict reader of the XML that deployment files use: what is not well-formed throws. */

export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** Text of an element without children. */
  readonly text: string;
}

const PROLOGUE = /^<\?xml version="1\.0" encoding="UTF-8"\?>\s*(?:<!DOCTYPE [^>[]*>\s*)?/u;
const COMMENT = /<!--(?:(?!--).)*-->/gsu;
const TAG =
  /<(?<close>\/)?(?<name>[A-Za-z][\w.-]*)(?<attributes>(?:\s+[\w:.-]+="[^"<]*")*)\s*(?<empty>\/)?>/uy;
const ATTRIBUTE = /([\w:.-]+)="([^"<]*)"/gu;
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };

/** Parses a document and answers its root element. */
export function readXml(text: string): XmlNode {
  if (!PROLOGUE.test(text)) throw new Error("no XML declaration");
  const body = text.replace(PROLOGUE, "").replace(COMMENT, "").trim();
  const [root, end] = readElement(body, 0);
  if (end !== body.length) throw new Error(`text after the root element at ${end}`);
  return root;
}

/** Every element with this name, at any depth. */
export function elementsNamed(node: XmlNode, name: string): XmlNode[] {
  const below = node.children.flatMap((child) => elementsNamed(child, name));
  return node.name === name ? [node, ...below] : below;
}

function readElement(body: string, start: number): [XmlNode, number] {
  const open = tagAt(body, start);
  if (open.close) throw new Error(`</${open.name}> without a start at ${start}`);
  const { name, attributes } = open;
  if (open.empty) return [{ name, attributes, children: [], text: "" }, open.end];
  const children: XmlNode[] = [];
  let text = "";
  let at = open.end;
  for (;;) {
    const next = body.indexOf("<", at);
    if (next < 0) throw new Error(`<${name}> is never closed`);
    text += body.slice(at, next);
    const tag = tagAt(body, next);
    if (tag.close) {
      if (tag.name !== name) throw new Error(`<${name}> closed by </${tag.name}> at ${next}`);
      if (children.length > 0 && text.trim() !== "") throw new Error(`loose text in <${name}>`);
      return [{ name, attributes, children, text: unescaped(text) }, tag.end];
    }
    const [child, end] = readElement(body, next);
    children.push(child);
    at = end;
  }
}

function tagAt(body: string, at: number) {
  TAG.lastIndex = at;
  const groups = TAG.exec(body)?.groups;
  if (!groups) throw new Error(`no tag at ${at}`);
  const attributes: Record<string, string> = {};
  for (const [, key = "", value = ""] of (groups["attributes"] ?? "").matchAll(ATTRIBUTE)) {
    if (key in attributes) throw new Error(`attribute ${key} twice at ${at}`);
    attributes[key] = unescaped(value);
  }
  return {
    name: groups["name"] ?? "",
    close: groups["close"] !== undefined,
    empty: groups["empty"] !== undefined,
    attributes,
    end: TAG.lastIndex,
  };
}

function unescaped(text: string): string {
  return text.replace(/&([^;&\s]*;?)/gu, (_, name: string) => {
    const character = ENTITIES[name.replace(/;$/u, "")];
    if (character === undefined || !name.endsWith(";")) throw new Error(`a bare & or &${name}`);
    return character;
  });
}
