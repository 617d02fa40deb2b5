/** @jsxImportSource hono/jsx */
import { ENTITY_TYPES } from "../../../src/detect/types";
import { EVENT_KINDS } from "../../../src/policy/audit-event";
import { ACTIONS } from "../../../src/policy/schema";
import type { EventFilter, ReceivedEvent } from "../store/store";
import { EventTable } from "./event-table";
import { Layout } from "./layout";

export function EventsPage(props: {
  tenant: string;
  rows: readonly ReceivedEvent[];
  more: boolean;
  filter: EventFilter;
}) {
  const { filter, rows } = props;
  const query = (more: Readonly<Record<string, string>>) => {
    const { action, kind, type, host } = filter;
    const given = Object.entries({ action, kind, type, host, ...more }).filter(
      ([, value]) => value !== undefined,
    );
    return new URLSearchParams(given as [string, string][]).toString();
  };
  const last = rows.at(-1);
  return (
    <Layout title="Events" tenant={props.tenant} path="/events">
      <form class="filters" method="get" action="/events">
        <Choice name="action" label="Action" values={ACTIONS} chosen={filter.action} />
        <Choice name="kind" label="Kind" values={EVENT_KINDS} chosen={filter.kind} />
        <Choice name="type" label="Found" values={ENTITY_TYPES} chosen={filter.type} />
        <label>
          Site
          <input id="search" name="host" value={filter.host ?? ""} placeholder="chatgpt.com" />
        </label>
        <button type="submit">Filter</button>
        <a class="button quiet" href="/events">
          Clear
        </a>
        <a class="button quiet end" href={`/events.csv?${query({})}`}>
          Export CSV
        </a>
      </form>
      <EventTable rows={rows} />
      {props.more && last !== undefined ? (
        <p class="pager">
          <a class="button" href={`/events?${query({ before: `${last.event.time}-${last.seq}` })}`}>
            Older events
          </a>
        </p>
      ) : null}
      <p class="muted note">
        {`${rows.length} ${rows.length === 1 ? "event" : "events"} shown, newest first by the devices' clocks. `}
        Events hold kinds and counts, and the reason somebody gave for sending anyway. Prompts never
        leave their devices.
      </p>
    </Layout>
  );
}

function Choice(props: {
  name: string;
  label: string;
  values: readonly string[];
  chosen: string | undefined;
}) {
  return (
    <label>
      {props.label}
      <select name={props.name}>
        <option value="">all</option>
        {props.values.map((value) => (
          <option value={value} selected={value === props.chosen}>
            {value}
          </option>
        ))}
      </select>
    </label>
  );
}
