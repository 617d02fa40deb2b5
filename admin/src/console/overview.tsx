/** @jsxImportSource hono/jsx */
import type { Device, PublishedPolicy, ReceivedEvent } from "../store/store";
import { EventTable } from "./event-table";
import { ago, Layout, When } from "./layout";

const COUNTED = [
  { name: "Blocked", actions: ["block"] },
  { name: "Placeholders", actions: ["redact", "tokenise"] },
  { name: "Warned", actions: ["warn"] },
  { name: "Coached", actions: ["coach"] },
] as const;
const SEEN_MS = 86_400_000;

export function OverviewPage(props: {
  tenant: string;
  day: Readonly<Record<string, number>>;
  week: Readonly<Record<string, number>>;
  devices: readonly Device[];
  /** The newest for everybody. */
  policy: PublishedPolicy | null;
  /** How many devices confirmed the newest policy of their group. */
  current: number;
  recent: readonly ReceivedEvent[];
  now: number;
}) {
  const { policy, devices, now } = props;
  const sum = (counts: Readonly<Record<string, number>>, actions: readonly string[]) =>
    actions.reduce((total, action) => total + (counts[action] ?? 0), 0);
  const active = devices.filter(({ lastSeen }) => now - lastSeen < SEEN_MS).length;
  return (
    <Layout title="Overview" tenant={props.tenant} path="/">
      <section class="tiles" aria-label="Messages">
        {COUNTED.map(({ name, actions }) => (
          <div class="tile">
            <p class="label">{name}</p>
            <p class="figure">{sum(props.day, actions)}</p>
            <p class="muted">{`last 24 hours · ${sum(props.week, actions)} in 7 days`}</p>
          </div>
        ))}
      </section>
      <section class="facts">
        <h2>In force</h2>
        {policy ? (
          <p>
            Policy version <strong>{policy.version}</strong>, published{" "}
            <When at={policy.publishedAt} /> ({ago(policy.publishedAt, now)}), for everybody without
            one of their group's own.
          </p>
        ) : (
          <p>
            Nothing is published yet, so devices guard with their built-in policy.{" "}
            <a href="/policies">Publish the first policy</a>
          </p>
        )}
        <p>
          {`Devices enrolled: ${devices.length}. Seen in the last 24 hours: ${active}. `}
          {`On the newest policy of their group: ${props.current}.`}
        </p>
      </section>
      <section>
        <h2>Latest events</h2>
        <EventTable rows={props.recent} />
      </section>
    </Layout>
  );
}
