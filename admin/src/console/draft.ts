import { createHash } from "node:crypto";
import { fail, ok, type Result } from "../../../src/lib/result";
import { jsonProblem } from "../json-lines";

/** A policy on its way through the form. */
export interface Draft {
  readonly text: string;
  /** Empty for everybody. */
  readonly group: string;
}

/** Reads the form; browsers send a text area's lines with CR LF. */
export function readDraft(form: Readonly<Record<string, unknown>>): Draft {
  const field = (name: string) => (typeof form[name] === "string" ? form[name] : "");
  return { text: field("policy").replaceAll("\r\n", "\n"), group: field("group").trim() };
}

/** What was reviewed is what may be published: the review page carries this, publishing compares it. */
export function fingerprint({ text, group }: Draft): string {
  return createHash("sha256")
    .update(JSON.stringify([text, group]))
    .digest("hex");
}

export function parseDraft({ text }: Draft): Result<unknown, { reason: "json"; problem: string }> {
  try {
    return ok(JSON.parse(text) as unknown);
  } catch {
    // The parser's message quotes the text; the line is what helps.
    return fail({ reason: "json", problem: jsonProblem(text) });
  }
}
