/**
 * The form of a token as one line of text: literals and classes with a length, `dop_v1_{hex:64}`. Compiled shapes
 * are linear by construction: no alternation, no unbounded repeat.
 */

/** Character classes by name. */
export const CLASSES = {
  hex: "[\\da-f]",
  HEX: "[\\dA-F]",
  xhex: "[\\da-fA-F]",
  d: "\\d",
  an: "[\\dA-Za-z]",
  a: "[A-Za-z]",
  lan: "[\\da-z]",
  uan: "[\\dA-Z]",
  w: "[\\w-]",
  wp: "[\\w.-]",
  wq: "[\\w=-]",
  b64: "[\\w+/]",
  b64q: "[\\w+/=]",
  b32: "[A-Z2-7]",
  lb32: "[a-z2-7]",
} as const;

export type ClassName = keyof typeof CLASSES;

export type ShapePart =
  | { readonly literal: string }
  | { readonly of: ClassName; readonly least: number; readonly most: number };

export interface Shape {
  readonly parts: readonly ShapePart[];
  /** Source of an expression that matches the token and nothing around it. */
  readonly source: string;
  /** What the keyword index looks for, lower case: the literal it starts with, or else its longest. */
  readonly keyword: string;
  readonly startsWithKeyword: boolean;
  readonly longest: number;
}

const SLOT = /\{(?<of>\w+)(?::(?<least>\d+)(?:,(?<most>\d+))?)?\}/gu;
const UUID = "{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}";

export function compileShape(template: string): Shape {
  const parts = partsOf(template.replaceAll("{uuid}", UUID));
  const literals = parts.flatMap((part) => ("literal" in part ? [part.literal] : []));
  const first = parts[0] && "literal" in parts[0] ? parts[0].literal : "";
  return {
    parts,
    source: parts.map(sourceOf).join(""),
    keyword: (first === "" ? longestOf(literals) : first).toLowerCase(),
    startsWithKeyword: first !== "",
    longest: parts.reduce(
      (sum, part) => sum + ("literal" in part ? part.literal.length : part.most),
      0,
    ),
  };
}

function partsOf(template: string): ShapePart[] {
  const parts: ShapePart[] = [];
  let at = 0;
  const literal = (to: number) => {
    if (to > at) parts.push({ literal: template.slice(at, to) });
  };
  for (const match of template.matchAll(SLOT)) {
    literal(match.index);
    const { of = "", least = "1", most = least } = match.groups ?? {};
    if (!isClass(of)) throw new Error(`unknown class in a shape: ${of}`);
    parts.push({ of, least: Number(least), most: Number(most) });
    at = match.index + match[0].length;
  }
  literal(template.length);
  return parts;
}

function isClass(name: string): name is ClassName {
  return Object.hasOwn(CLASSES, name);
}

function sourceOf(part: ShapePart): string {
  if ("literal" in part) return part.literal.replace(/[$()*+./?[\\\]^{|}]/gu, "\\$&");
  const repeat = part.least === part.most ? `${part.least}` : `${part.least},${part.most}`;
  return `${CLASSES[part.of]}{${repeat}}`;
}

function longestOf(texts: readonly string[]): string {
  return texts.reduce((best, text) => (text.length > best.length ? text : best), "");
}
