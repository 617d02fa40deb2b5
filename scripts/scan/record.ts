import { fail, ok, type Result } from "../../src/lib/result";

export interface PromptRecord {
  readonly id: string | number;
  readonly text: string;
}

/** One `{"id", "text"}` line. The problem names what is wrong and quotes nothing. */
export function parseRecord(line: string): Result<PromptRecord, { reason: string }> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return fail({ reason: "not JSON" }); // the parser's message would quote the line
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return fail({ reason: "expected an object with id and text" });
  const { id, text } = value as { id?: unknown; text?: unknown };
  if (typeof id !== "string" && typeof id !== "number")
    return fail({ reason: "id: expected a text or a number" });
  if (typeof text !== "string") return fail({ reason: "text: expected a text" });
  return ok({ id, text });
}
