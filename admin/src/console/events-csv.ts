import type { ReceivedEvent } from "../store/store";

const COLUMNS = [
  "time",
  "device",
  "kind",
  "action",
  "outcome",
  "host",
  "rules",
  "findings",
  "attack_score",
  "choice",
  "reason",
  "policy_version",
  "event_id",
];

/** RFC 4180; text that a spreadsheet would run as a formula is kept from it. */
export function eventsCsv(rows: readonly ReceivedEvent[]): string {
  const lines = rows.map(({ event, device }) =>
    [
      new Date(event.time).toISOString(),
      device,
      event.kind,
      event.action,
      event.outcome,
      event.site?.host,
      event.ruleIds.join(" "),
      Object.entries(event.findings)
        .map(([type, count]) => `${type}=${count}`)
        .join(" "),
      event.injection,
      event.choice,
      event.reason,
      event.policyVersion,
      event.id,
    ]
      .map(cell)
      .join(","),
  );
  return [COLUMNS.join(","), ...lines, ""].join("\r\n");
}

function cell(value: string | number | null | undefined): string {
  const text = value === null || value === undefined ? "" : String(value);
  const safe = typeof value === "string" && /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
