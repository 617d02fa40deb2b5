/** Which sites, what leaves for whom, what has left, how long it is kept, by which rules. */
import type { PolicyView } from "../../protocol/surface";
import { plural, wordingIn } from "../text";
import type { Surroundings } from "../activity/surroundings";
import { EntryList } from "./entry-list";

interface WatchedTabProps {
  readonly policy: PolicyView;
  readonly around: Surroundings;
}

export function WatchedTab({ policy, around }: WatchedTabProps) {
  const { text, ask, language } = around;
  return (
    <>
      {policy.coverage && (
        <section class="card">
          <h2>{text("watched_coverage")}</h2>
          <p>{text(`popup_coverage_${policy.coverage.replaceAll("-", "_")}`)}</p>
        </section>
      )}
      <section class="card">
        <h2>{text("watched_sites")}</h2>
        <p class="muted">{text("watched_sites_about")}</p>
        <dl class="facts">
          {policy.sites.map(({ name, hosts }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                {hosts.map((host) => (
                  <span key={host} class="host">
                    {host}
                  </span>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <section class="card">
        <h2>{text("watched_sent")}</h2>
        {policy.endpoint === null ? (
          <p>{text("watched_sent_none")}</p>
        ) : (
          <>
            <p>
              {text("watched_sent_to", {
                host: hostOf(policy.endpoint),
                organisation: policy.organisation,
              })}
            </p>
            <p>{text("watched_sent_fields")}</p>
            <p>{text("watched_sent_never")}</p>
          </>
        )}
        {policy.endpoint !== null && (
          <>
            <h3>{text("watched_delivered")}</h3>
            <EntryList
              page={(before, limit) => ask("surface.delivered", { before, limit })}
              fits={() => true}
              none="watched_delivered_none"
              policy={policy}
              around={around}
            />
          </>
        )}
      </section>
      <section class="card">
        <h2>{text("watched_retention")}</h2>
        <p>{plural(text, "watched_retention", policy.retentionDays)}</p>
        <p>{text(policy.maskedPreview ? "watched_preview_on" : "watched_preview_off")}</p>
      </section>
      <section class="card">
        <h2>{text("watched_rules")}</h2>
        <ul class="rules">
          {policy.rules.map(({ id, title, action }) => (
            <li key={id}>
              <span class={`chip ${action}`}>{text(`watched_action_${action}`)}</span>
              <span>
                {wordingIn(language, title)} <code class="muted">{id}</code>
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** Host with port; the address as it is where it cannot be parsed. */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}
