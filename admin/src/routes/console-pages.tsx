/** @jsxImportSource hono/jsx */
/** What a signed-in admin sees; server-rendered, no state in the browser but the address. */
import { Hono, type Context } from "hono";
import * as v from "valibot";
import type { AppDeps } from "../app-deps";
import { DevicesPage } from "../console/devices";
import { fingerprint, parseDraft, readDraft } from "../console/draft";
import { EventsPage } from "../console/events";
import { eventsCsv } from "../console/events-csv";
import { OverviewPage } from "../console/overview";
import { PoliciesPage, ReviewPage, VersionPage } from "../console/policies";
import { withLines } from "../json-lines";
import { GroupSchema } from "../names";
import { checkPolicy, publishPolicy } from "../publish";
import type { Device, EventFilter, Store } from "../store/store";
import { page } from "./page";

const PAGE = 100;
const DAY_MS = 86_400_000;

export function consolePages(deps: AppDeps): Hono {
  const { store, tenant, now } = deps;
  const pages = new Hono();

  pages.get("/", async (context) => {
    const devices = await store.devices(tenant);
    return page(
      context,
      <OverviewPage
        tenant={tenant}
        devices={devices}
        current={await upToDate(store, tenant, devices)}
        day={await store.countsSince(tenant, now() - DAY_MS)}
        week={await store.countsSince(tenant, now() - 7 * DAY_MS)}
        policy={await store.policyFor(tenant, "")}
        recent={await store.events(tenant, { limit: 8 })}
        now={now()}
      />,
    );
  });

  pages.get("/policies", async (context) => {
    const policies = await store.policies(tenant);
    const wanted = Number(context.req.query("version"));
    const shown = policies.find(({ version }) => version === wanted);
    if (shown) return page(context, <VersionPage {...{ tenant, policies, shown }} />);
    const published = Number(context.req.query("published")) || null;
    return page(
      context,
      <PoliciesPage {...{ tenant, policies, published }} draft={null} problems={[]} />,
    );
  });

  pages.post("/policies", async (context) => {
    const form = await context.req.parseBody();
    const draft = readDraft(form);
    const policies = await store.policies(tenant);
    const refuse = (problems: readonly string[]) =>
      page(
        context,
        <PoliciesPage {...{ tenant, policies, draft, problems }} published={null} />,
        422,
      );
    if (!v.is(GroupSchema, draft.group)) return refuse(["group: a name of at most 100 characters"]);
    const read = parseDraft(draft);
    if (!read.ok) return refuse([read.problem]);
    const reviewed = form["do"] === "publish" && form["checked"] === fingerprint(draft);
    if (reviewed) {
      const published = await publishPolicy(deps, read.value, draft.group);
      if (!published.ok) return refuse(withLines(draft.text, published.problems));
      return context.redirect(`/policies?published=${published.value.version}`, 303);
    }
    const checked = await checkPolicy(deps, read.value);
    if (!checked.ok) return refuse(withLines(draft.text, checked.problems));
    return page(
      context,
      <ReviewPage
        {...{ tenant, policies, draft }}
        {...checked.value}
        warnings={withLines(draft.text, checked.value.warnings)}
        checked={fingerprint(draft)}
        inForce={await store.policyFor(tenant, draft.group)}
      />,
    );
  });

  pages.get("/devices", async (context) =>
    page(
      context,
      <DevicesPage tenant={tenant} devices={await store.devices(tenant)} now={now()} />,
    ),
  );

  pages.get("/events", async (context) => {
    const filter = filterOf(context, PAGE + 1);
    const rows = await store.events(tenant, filter);
    const more = rows.length > PAGE;
    return page(context, <EventsPage {...{ tenant, filter, more }} rows={rows.slice(0, PAGE)} />);
  });

  pages.get("/events.csv", (context) =>
    context.body(eventsCsv(store, tenant, filterOf(context, 0)), 200, {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="sluice-events.csv"',
    }),
  );
  return pages;
}

async function upToDate(store: Store, tenant: string, devices: readonly Device[]): Promise<number> {
  const newest = new Map<string, number | undefined>();
  for (const group of new Set(devices.map(({ group }) => group)))
    newest.set(group, (await store.policyFor(tenant, group))?.version);
  return devices.filter(
    ({ group, policyVersion }) => policyVersion !== null && policyVersion === newest.get(group),
  ).length;
}

function filterOf(context: Context, limit: number): EventFilter {
  const word = (name: string) => {
    const given = context.req.query(name)?.trim();
    return given && /^[\w.:*-]{1,200}$/u.test(given) ? given : undefined;
  };
  const [, time, seq] = /^(\d{1,16})-(\d{1,15})$/u.exec(context.req.query("before") ?? "") ?? [];
  return {
    action: word("action"),
    kind: word("kind"),
    type: word("type"),
    host: word("host"),
    before: time && seq ? { time: Number(time), seq: Number(seq) } : undefined,
    limit,
  };
}
