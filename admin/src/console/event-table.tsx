/** @jsxImportSource hono/jsx */
import type { AuditEvent } from "../../../src/policy/audit-event";
import type { ReceivedEvent } from "../store/store";
import { ActionBadge, When } from "./layout";

export function EventTable({ rows }: { rows: readonly ReceivedEvent[] }) {
  if (rows.length === 0)
    return <p class="empty">No events here. Devices deliver them as they happen.</p>;
  return (
    <div class="scroll" tabindex={0} role="region" aria-label="Events">
      <table>
        <thead>
          <tr>
            {[
              "Time (UTC)",
              "Action",
              "Found",
              "Site",
              "Rule or detail",
              "User chose",
              "Outcome",
              "Device",
            ].map((name) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ event, device }) => (
            <tr>
              <td class="nowrap">
                <When at={event.time} />
              </td>
              <td>
                {event.kind === "decision" ? (
                  <ActionBadge action={event.action} />
                ) : (
                  <span class="kind">{spaced(event.kind)}</span>
                )}
              </td>
              <td class="found">
                {foundIn(event)}
                {event.earlier ? (
                  <span class="muted"> with earlier {event.earlier.join(", ")}</span>
                ) : null}
              </td>
              <td>{event.site?.host ?? <span class="muted">–</span>}</td>
              <td>{event.ruleIds.join(", ") || event.detail || <span class="muted">–</span>}</td>
              <td>
                {event.choice === "none" ? <span class="muted">–</span> : spaced(event.choice)}
                {event.reason ? <q>{event.reason}</q> : null}
              </td>
              <td class="nowrap">
                {event.outcome ? spaced(event.outcome) : <span class="muted">–</span>}
              </td>
              <td class="mono">{device.slice(0, 8)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function spaced(word: string): string {
  return word.replaceAll("-", " ");
}

type Code = NonNullable<AuditEvent["code"]>[number];

/** `Java: 42 lines, proprietary, 3 internal names` */
export function codeIn({ language, lines, marking, licence, internalNames }: Code): string {
  const marked = marking === "none" ? [] : [licence ?? marking];
  const names = internalNames > 0 ? [`${internalNames} internal names`] : [];
  return `${language ?? "code"}: ${[`${lines} lines`, ...marked, ...names].join(", ")}`;
}

/** `IBAN, injection 0.93 (pasted)`; events of older extensions do not say what kind of attack it was. */
function foundIn({ findings, injection, attack, owasp, code }: AuditEvent): string {
  const counts = Object.entries(findings).map(([type, count]) =>
    count === 1 ? type : `${type}\u00a0×\u00a0${count}`,
  );
  counts.push(...(code ?? []).map(codeIn));
  const score = injection?.toFixed(2) ?? "";
  if (attack) counts.push(`${attack.kind} ${score} (${attack.source})`);
  else if (owasp.includes("LLM01:2025")) counts.push(`prompt attack ${score}`.trim());
  return counts.join(", ") || "–";
}
