import * as v from "valibot";
import { AuditEventSchema, type AuditEvent } from "../../src/policy/audit-event";

/**
 * The event with every text made such as PostgreSQL can keep: JSON can say NUL and half a surrogate pair
 * (a reason cut in the middle of an emoji), the database can't, and one such event would hold up its batch for good.
 */
export function storable(event: AuditEvent): AuditEvent {
  const text = JSON.stringify(event, (_key, value: unknown) =>
    typeof value === "string" ? wellFormed(value) : value,
  );
  return v.parse(AuditEventSchema, JSON.parse(text));
}

function wellFormed(text: string): string {
  return Buffer.from(text, "utf8").toString("utf8").replaceAll("\0", "\uFFFD");
}
