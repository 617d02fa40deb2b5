import { csvCell } from "../../../src/lib/csv-cell";
import { codeIn } from "./event-table";
import type { EventFilter, ReceivedEvent, Store } from "../store/store";

const PAGE = 1_000;
const COLUMNS = [
  "time",
  "device",
  "kind",
  "action",
  "outcome",
  "host",
  "rules",
  "findings",
  "earlier",
  "attack_score",
  "attack_kind",
  "attack_source",
  "choice",
  "reason",
  "policy_version",
  "event_id",
  "code",
];

/** Every event of the filter as RFC 4180, newest first, read page by page while it is written. */
export function eventsCsv(
  store: Pick<Store, "events">,
  tenant: string,
  filter: EventFilter,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let before = filter.before;
  return new ReadableStream({
    start: (stream) => stream.enqueue(encoder.encode(`${COLUMNS.join(",")}\r\n`)),
    async pull(stream) {
      const rows = await store.events(tenant, { ...filter, before, limit: PAGE });
      const last = rows.at(-1);
      if (last) {
        before = { time: last.event.time, seq: last.seq };
        stream.enqueue(encoder.encode(rows.map(csvLine).join("")));
      }
      if (rows.length < PAGE) stream.close();
    },
  });
}

/** One event; text that a spreadsheet would run as a formula is kept from it. */
export function csvLine({ event, device }: ReceivedEvent): string {
  const values = [
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
    event.earlier?.join(" "),
    event.injection,
    event.attack?.kind,
    event.attack?.source,
    event.choice,
    event.reason,
    event.policyVersion,
    event.id,
    event.code?.map(codeIn).join("; "),
  ];
  return `${values.map(csvCell).join(",")}\r\n`;
}
