/** @jsxImportSource hono/jsx */
/** The console: server-rendered pages behind a session; no script but a small search key. */
import { readFileSync } from "node:fs";
import { Hono, type Context } from "hono";
import type { JSX } from "hono/jsx/jsx-runtime";
import { bodyLimit } from "hono/body-limit";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { AppDeps } from "../app-deps";
import { DevicesPage } from "../console/devices";
import { eventsCsv } from "../console/events-csv";
import { EventsPage } from "../console/events";
import { LoginPage } from "../console/login";
import { OverviewPage } from "../console/overview";
import { PoliciesPage } from "../console/policies";
import { problem } from "../problem";
import { publishPolicy } from "../publish";
import { sameToken } from "../secrets";
import { createSessions, SESSION_MS } from "../sessions";
import type { EventFilter } from "../store/store";

const COOKIE = "sluice_session";
const PAGE = 100;
const EXPORT = 10_000;
const DAY_MS = 86_400_000;
const STATIC = new URL("../../static/", import.meta.url);

export function consolePages(deps: AppDeps): Hono {
  const pages = new Hono();
  const sessions = createSessions();
  const css = readFileSync(new URL("console.css", STATIC), "utf8");
  const script = readFileSync(new URL("console.js", STATIC), "utf8");
  const body = bodyLimit({
    maxSize: 600_000,
    onError: (context) => problem(context, 413, "Body too large"),
  });
  const signedIn = (context: Context) => sessions.valid(getCookie(context, COOKIE), deps.now());

  function signIn(context: Context, token: string): Response | null {
    if (!sameToken(token, deps.adminTokenHash)) return null;
    setCookie(context, COOKIE, sessions.open(deps.now()), {
      httpOnly: true,
      sameSite: "Strict",
      path: "/",
      maxAge: SESSION_MS / 1000,
      secure: new URL(context.req.url).protocol === "https:",
    });
    return context.redirect("/", 303);
  }

  pages.get("/static/console.css", (context) =>
    context.body(css, 200, {
      "content-type": "text/css; charset=utf-8",
      "cache-control": "max-age=300",
    }),
  );
  pages.get("/static/console.js", (context) =>
    context.body(script, 200, {
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "max-age=300",
    }),
  );
  pages.get("/login", (context) => {
    const token = context.req.query("token");
    const wait = token === undefined ? null : deps.limits.login.take("login", deps.now());
    const entered = token !== undefined && wait === null ? signIn(context, token) : null;
    return (
      entered ??
      page(context, <LoginPage failed={token !== undefined} />, token === undefined ? 200 : 401)
    );
  });
  pages.post("/login", body, async (context) => {
    const wait = deps.limits.login.take("login", deps.now());
    if (wait !== null) return problem(context, 429, "Too many attempts", { retryAfter: wait });
    const { token } = await context.req.parseBody();
    return (
      signIn(context, typeof token === "string" ? token.trim() : "") ??
      page(context, <LoginPage failed />, 401)
    );
  });
  pages.use("*", async (context, next) => {
    if (!signedIn(context))
      return context.req.method === "GET"
        ? page(context, <LoginPage failed={false} />, 401)
        : problem(context, 401, "Sign in first");
    if (context.req.method !== "GET" && !sameOrigin(context))
      return problem(context, 403, "Another origin");
    return next();
  });
  pages.post("/logout", (context) => {
    sessions.close(getCookie(context, COOKIE));
    deleteCookie(context, COOKIE, { path: "/" });
    return context.redirect("/login", 303);
  });
  pages.get("/", async (context) => {
    const now = deps.now();
    return page(
      context,
      <OverviewPage
        tenant={deps.tenant}
        day={await deps.store.countsSince(deps.tenant, now - DAY_MS)}
        week={await deps.store.countsSince(deps.tenant, now - 7 * DAY_MS)}
        devices={await deps.store.devices(deps.tenant)}
        policy={await deps.store.policyFor(deps.tenant, "")}
        recent={await deps.store.events(deps.tenant, { limit: 8 })}
        now={now}
      />,
    );
  });
  pages.get("/policies", async (context) =>
    page(
      context,
      <PoliciesPage
        tenant={deps.tenant}
        policies={await deps.store.policies(deps.tenant)}
        shown={Number(context.req.query("version")) || null}
        draft={null}
        problems={[]}
        published={Number(context.req.query("published")) || null}
      />,
    ),
  );
  pages.post("/policies", body, async (context) => {
    const form = await context.req.parseBody();
    const draft = typeof form["policy"] === "string" ? form["policy"] : "";
    const group = typeof form["group"] === "string" ? form["group"].trim().slice(0, 100) : "";
    const read = readDraft(draft);
    const published = read.ok ? await publishPolicy(deps, read.value, group) : null;
    if (published?.ok)
      return context.redirect(`/policies?published=${published.value.version}`, 303);
    return page(
      context,
      <PoliciesPage
        tenant={deps.tenant}
        policies={await deps.store.policies(deps.tenant)}
        shown={null}
        draft={draft}
        problems={published ? published.problems : [read.ok ? "" : read.problem]}
        published={null}
      />,
      422,
    );
  });
  pages.get("/devices", async (context) =>
    page(
      context,
      <DevicesPage
        tenant={deps.tenant}
        devices={await deps.store.devices(deps.tenant)}
        now={deps.now()}
      />,
    ),
  );
  pages.get("/events", async (context) => {
    const filter = filterOf(context, PAGE + 1);
    const rows = await deps.store.events(deps.tenant, filter);
    return page(
      context,
      <EventsPage
        tenant={deps.tenant}
        rows={rows.slice(0, PAGE)}
        more={rows.length > PAGE}
        filter={filter}
      />,
    );
  });
  pages.get("/events.csv", async (context) => {
    const rows = await deps.store.events(deps.tenant, filterOf(context, EXPORT));
    return context.body(eventsCsv(rows), 200, {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="sluice-events.csv"',
    });
  });
  return pages;
}

/** With its doctype: without one browsers lay tables out as in 1997. */
async function page(context: Context, content: JSX.Element, status: 200 | 401 | 422 = 200) {
  return context.html(`<!doctype html>${String(await content)}`, status);
}

/** Browsers send it with every form; SameSite=Strict is the first lock, this the second. */
function sameOrigin(context: Context): boolean {
  const origin = context.req.header("origin");
  return origin === undefined || origin === new URL(context.req.url).origin;
}

function filterOf(context: Context, limit: number): EventFilter {
  const word = (name: string) => {
    const given = context.req.query(name)?.trim();
    return given && /^[\w.:*-]{1,100}$/u.test(given) ? given : undefined;
  };
  const before = Number(word("before"));
  return {
    action: word("action"),
    kind: word("kind"),
    type: word("type"),
    host: word("host"),
    before: Number.isSafeInteger(before) && before > 0 ? before : undefined,
    limit,
  };
}

function readDraft(draft: string): { ok: true; value: unknown } | { ok: false; problem: string } {
  try {
    return { ok: true, value: JSON.parse(draft) as unknown };
  } catch (broken) {
    const at = /position (\d+)/u.exec(broken instanceof Error ? broken.message : "")?.[1];
    const line = at ? draft.slice(0, Number(at)).split("\n").length : null;
    return { ok: false, problem: line ? `not JSON, see line ${line}` : "not JSON" };
  }
}
