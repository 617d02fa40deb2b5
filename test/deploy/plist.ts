/** Reads what a property list says, as macOS would. */
import type { XmlNode } from "./strict-xml";

export type PlistDict = Readonly<Record<string, unknown>>;

/** The value of the list's root element. */
export function readPlist(root: XmlNode): unknown {
  const [value, ...others] = root.children;
  if (root.name !== "plist" || !value || others.length > 0) throw new Error("not a property list");
  return valueOf(value);
}

function valueOf({ name, children, text }: XmlNode): unknown {
  switch (name) {
    case "string":
      return text;
    case "integer":
      if (!/^-?\d+$/u.test(text)) throw new Error("an integer that is none");
      return Number(text);
    case "true":
    case "false":
      return name === "true";
    case "array":
      return children.map(valueOf);
    case "dict":
      return dictOf(children);
    default:
      throw new Error(`<${name}> in a property list`);
  }
}

function dictOf(children: readonly XmlNode[]): PlistDict {
  const dict: Record<string, unknown> = {};
  for (let at = 0; at < children.length; at += 2) {
    const [key, value] = [children[at], children[at + 1]];
    if (key?.name !== "key" || !value) throw new Error("a dict is pairs of key and value");
    if (key.text in dict) throw new Error(`${key.text} twice`);
    dict[key.text] = valueOf(value);
  }
  return dict;
}
