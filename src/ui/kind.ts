/** Findings as people call them: a type, or one of the kinds of company data that have a name of their own. */
import type { ShownCode } from "../protocol/shown-code";
import { plural, type Translate } from "./text";

const NAMED: ReadonlySet<string> = new Set(["SOURCE_CODE", "INTERNAL_HOST", "INTERNAL_PACKAGE"]);

/** What `type_…` messages are named after. */
export function kindOf({
  type,
  subtype,
}: {
  readonly type: string;
  readonly subtype?: string | null | undefined;
}): string {
  return type === "COMPANY_DATA" && NAMED.has(subtype ?? "") ? (subtype ?? type) : type;
}

/** "42 lines of Java, marked proprietary, 3 internal names" */
export function codeWords(text: Translate, code: ShownCode): string {
  const { language, lines, marking, licence, internalNames } = code;
  const size =
    language === null
      ? plural(text, "code_lines", lines)
      : text(lines === 1 ? "code_lines_in_one" : "code_lines_in_other", { count: lines, language });
  const parts = [size];
  if (marking === "proprietary") parts.push(text("code_proprietary"));
  if (marking === "open")
    parts.push(licence === null ? text("code_open") : text("code_licence", { licence }));
  if (internalNames > 0) parts.push(plural(text, "code_names", internalNames));
  return parts.reduce((first, next) => text("list_comma", { first, next }));
}
