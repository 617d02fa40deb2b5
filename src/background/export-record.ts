import { csvCell } from "../lib/csv-cell";
import { recordFileText, type RecordContent } from "../storage/record-file";

/** The whole record as a file; the JSON form carries the chain with both its ends and can be verified elsewhere. */
export function exportRecord(
  record: RecordContent,
  format: "json" | "csv",
  now: number,
): { fileName: string; content: string } {
  const day = new Date(now).toISOString().slice(0, 10);
  if (format === "json")
    return {
      fileName: `sluice-record-${day}.json`,
      content: recordFileText(record),
    };
  const rows = record.entries.map(({ seq, event, hash }) =>
    [
      seq,
      new Date(event.time).toISOString(),
      event.kind,
      event.site?.host,
      event.channel,
      event.action,
      event.outcome,
      event.ruleIds.join(" "),
      Object.entries(event.findings)
        .map(([type, count]) => `${type}=${count}`)
        .join(" "),
      event.earlier?.join(" "),
      event.injection,
      event.attack?.kind,
      event.attack?.source,
      event.choice,
      event.reason,
      event.unavailable && `${event.unavailable.what}:${event.unavailable.fallback}`,
      event.owasp.join(" "),
      event.detail,
      event.about,
      event.latencyMs,
      event.policyVersion,
      event.model,
      event.extension,
      event.id,
      hash,
    ].map(csvCell),
  );
  return {
    fileName: `sluice-record-${day}.csv`,
    content: [COLUMNS, ...rows].map((row) => row.join(",")).join("\r\n"),
  };
}

const COLUMNS = [
  "seq",
  "time",
  "kind",
  "host",
  "channel",
  "action",
  "outcome",
  "rules",
  "findings",
  "earlier",
  "attack_score",
  "attack_kind",
  "attack_source",
  "choice",
  "reason",
  "unavailable",
  "owasp",
  "detail",
  "about",
  "latency_ms",
  "policy_version",
  "model",
  "extension",
  "event_id",
  "hash",
];
