import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { SESSION_MS } from "../src/sessions";
import { DATABASE_NAME, OPENING_MS } from "./database";
import { ADMIN, eventAt, openFixture, POLICY, START, type Fixture } from "./fixture";

const ORIGIN = "http://localhost";
const PAGES = ["/", "/policies", "/devices", "/events", "/events.csv"];

let given: Fixture;

beforeAll(async () => {
  given = await openFixture();
}, OPENING_MS);
beforeEach(() => given.reset());
afterAll(() => given.sql.close());

/** Posts a form as a browser does from a page of `origin`. */
function send(
  path: string,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = { origin: ORIGIN },
): Promise<Response> {
  const body = new URLSearchParams(fields);
  return Promise.resolve(given.app.request(path, { method: "POST", headers, body }));
}

const cookieOf = (response: Response) => response.headers.get("set-cookie")?.split(";")[0] ?? "";

async function signIn(): Promise<string> {
  return cookieOf(await send("/login", { token: ADMIN }));
}

describe(`the sign-in on ${DATABASE_NAME}`, () => {
  it("opens a session with a cookie that scripts and other sites never see", async () => {
    const response = await send("/login", { token: ` ${ADMIN}\n` });
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe("/");
    const cookie = response.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/; HttpOnly/u);
    expect(cookie).toMatch(/; SameSite=Strict/u);
    expect(cookie).not.toContain(ADMIN);
    const page = await given.get("/", { cookie: cookieOf(response) });
    expect(page.status).toBe(200);
    expect(page.headers.get("cache-control")).toBe("no-store");
  });

  it("takes the token from the printed address", async () => {
    const response = await given.get(`/login?token=${ADMIN}`);
    expect(response.status).toBe(303);
    expect((await given.get("/", { cookie: cookieOf(response) })).status).toBe(200);
  });

  it("marks the cookie secure behind https", async () => {
    const response = await given.get(`https://sluice.example/login?token=${ADMIN}`);
    expect(response.headers.get("set-cookie")).toMatch(/; Secure/u);
  });

  it.each([
    ["a wrong token", { token: "guess" }],
    ["an empty token", { token: "" }],
    ["no token", {}],
    ["the token's beginning", { token: ADMIN.slice(0, -1) }],
  ])("refuses %s and opens nothing", async (_, fields) => {
    const response = await send("/login", fields);
    expect(response.status).toBe(401);
    expect(response.headers.get("set-cookie")).toBeNull();
    const page = await response.text();
    expect(page).toContain("That token does not fit");
    expect(page).not.toContain("guess");
  });

  it("slows guessing down", async () => {
    for (let at = 0; at < 3; at++) await send("/login", { token: "guess" });
    const refused = await send("/login", { token: "guess" });
    expect(refused.status).toBe(429);
    expect(refused.headers.get("retry-after")).toBe("6");
    expect((await given.get("/login?token=guess")).status).toBe(429);
    given.now += 6_000;
    expect((await send("/login", { token: ADMIN })).status).toBe(303);
  });

  it.each(PAGES)("asks at %s for a session, whatever else is shown", async (path) => {
    const headers = [{}, { cookie: "sluice_session=x" }, { authorization: `Bearer ${ADMIN}` }];
    for (const header of headers) {
      const response = await given.get(path, header);
      expect(response.status).toBe(401);
      const page = await response.text();
      expect(page).toContain('<input id="token"');
      expect(page).not.toContain("northgate");
    }
  });

  it("ends a session by signing out and by time", async () => {
    const [first, second] = [await signIn(), await signIn()];
    const out = await send("/logout", {}, { origin: ORIGIN, cookie: first });
    expect(out.status).toBe(303);
    expect(out.headers.get("set-cookie")).toMatch(/^sluice_session=; Max-Age=0/u);
    expect((await given.get("/", { cookie: first })).status).toBe(401);
    given.now += SESSION_MS - 1;
    expect((await given.get("/", { cookie: second })).status).toBe(200);
    given.now += 1;
    expect((await given.get("/", { cookie: second })).status).toBe(401);
  });
});

describe("what pages load", () => {
  it.each([
    ["console.css", "text/css; charset=utf-8"],
    ["console.js", "text/javascript; charset=utf-8"],
    ["icon.svg", "image/svg+xml"],
  ])("%s is there before the sign-in, and nothing beside it", async (name, type) => {
    const response = await given.get(`/static/${name}`);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe(type);
    for (const path of ["/static/../package.json", "/static/%2e%2e/package.json", "/static/"])
      expect((await given.get(path)).status).toBe(401);
  });
});

describe(`forms on ${DATABASE_NAME}`, () => {
  it.each([
    ["another site", { origin: "https://elsewhere.example" }],
    ["another port", { origin: "http://localhost:81" }],
    ["a sandboxed frame", { origin: "null" }],
    ["no origin at all", {}],
  ])("from %s change nothing, in spite of the session", async (_, from) => {
    const cookie = await signIn();
    const headers: Record<string, string> = { ...from, cookie };
    const draft = { policy: JSON.stringify(POLICY), group: "", do: "publish" };
    for (const path of ["/policies", "/logout"]) {
      const response = await send(path, draft, headers);
      expect(response.status).toBe(403);
      expect(response.headers.get("content-type")).toBe("application/problem+json");
    }
    expect(await given.store.policies("northgate")).toEqual([]);
    expect((await given.get("/", { cookie })).status).toBe(200);
  });

  it("without a session change nothing", async () => {
    const response = await send("/policies", { policy: JSON.stringify(POLICY) });
    expect(response.status).toBe(401);
    expect(await given.store.policies("northgate")).toEqual([]);
  });

  it("that are too large are refused", async () => {
    const cookie = await signIn();
    const sent = send("/policies", { policy: "x".repeat(600_001) }, { origin: ORIGIN, cookie });
    expect((await sent).status).toBe(413);
  });
});

const HOSTILE = `"><img src=x onerror=alert(1)>&'<script>`;

describe(`pages on ${DATABASE_NAME}`, () => {
  const read = async (path: string, cookie: string) => {
    const response = await given.get(path, { cookie });
    expect(response.status).toBe(200);
    return response.text();
  };

  it("show what is there: versions, devices, events", async () => {
    const cookie = await signIn();
    expect(await read("/", cookie)).toContain("Publish the first policy");
    expect(await read("/devices", cookie)).toContain("No device has enrolled yet");
    expect(await read("/events", cookie)).toContain("No events here");
    const { device, key } = await given.enrol({ group: "sales" });
    await given.publish();
    await given.publish(POLICY, "sales");
    const attack = { kind: "injection", source: "pasted" } as const;
    const warned = eventAt(2, { action: "warn", injection: 0.93, owasp: ["LLM01:2025"], attack });
    await given.post("/v1/events", { events: [eventAt(1), warned] }, key);
    expect(await read("/policies", cookie)).toMatch(/Version 2<.*sales.*Version 1<.*everybody/su);
    const devices = await read("/devices", cookie);
    for (const shown of [device.slice(0, 8), "sales", "Chrome 156", "2026-06-01 12:00:00"])
      expect(devices).toContain(shown);
    const events = await read("/events", cookie);
    for (const shown of [
      "blocked",
      "warned",
      "API_KEY",
      "chatgpt.com",
      "injection 0.93 (pasted)",
      "2 events shown",
    ])
      expect(events).toContain(shown);
    expect(await read("/events?action=warn", cookie)).toContain("1 event shown");
    const overview = await read("/", cookie);
    expect(overview).toContain("Policy version <strong>1</strong>");
    expect(overview).toContain("Devices enrolled: 1. Seen in the last 24 hours: 1.");
  });

  it("count devices by the policy of their group", async () => {
    const cookie = await signIn();
    const confirm = async (key: string) => {
      const authorization = `Bearer ${key}`;
      const etag = (await given.get("/v1/policy", { authorization })).headers.get("etag") ?? "";
      await given.get("/v1/policy", { authorization, "if-none-match": etag });
    };
    const enrolled = [await given.enrol({ group: "sales" }), await given.enrol()];
    await given.publish();
    await given.publish(POLICY, "sales");
    expect(await read("/", cookie)).toContain("On the newest policy of their group: 0.");
    for (const { key } of enrolled) await confirm(key);
    expect(await read("/", cookie)).toContain("On the newest policy of their group: 2.");
    await given.publish();
    expect(await read("/", cookie)).toContain("On the newest policy of their group: 1.");
  });

  it.each(["/", "/policies", "/devices", "/events", "/policies?version=1"])(
    "escape hostile values at %s",
    async (path) => {
      const cookie = await signIn();
      await given.publish({ ...POLICY, organisation: { name: HOSTILE } }, HOSTILE);
      await given.publish({ ...POLICY, organisation: { name: HOSTILE } });
      const { key } = await given.enrol({ group: HOSTILE, browser: HOSTILE, extension: HOSTILE });
      const site = { id: "chatgpt", host: HOSTILE };
      const hostile = eventAt(1, { site, ruleIds: [HOSTILE], reason: HOSTILE, detail: HOSTILE });
      await given.post("/v1/events", { events: [hostile] }, key);
      const page = await read(path, cookie);
      expect(page).toContain("&lt;img src=x onerror=alert(1)&gt;");
      expect(page).not.toContain("<img src=x");
      expect(page).not.toContain("<script>");
    },
  );

  it.each([
    "/events?host=%22%3E%3Cscript%3E&action=%00&before=x",
    "/events?before=9999999999999999-999999999999999",
    "/policies?version=1e9&published=%3Cscript%3E",
  ])("take a made-up address for none: %s", async (path) => {
    expect(await read(path, await signIn())).not.toContain("<script>");
  });

  it("turn over until the last event", async () => {
    const cookie = await signIn();
    const { key } = await given.enrol();
    const numbers = Array.from({ length: 150 }, (_, at) => at);
    for (const part of [numbers.slice(0, 100), numbers.slice(100)])
      await given.post("/v1/events", { events: part.map((at) => eventAt(at)) }, key);
    const first = await read("/events?action=block", cookie);
    const next = /href="([^"]*before=[^"]*)"/u.exec(first)?.[1]?.replaceAll("&amp;", "&") ?? "";
    expect(next).toContain("action=block");
    const second = await read(next, cookie);
    expect(second).toContain("50 events shown");
    expect(second).not.toContain("Older events");
  });

  it("export every event of the filter as CSV that no spreadsheet runs", async () => {
    const cookie = await signIn();
    const { device, key } = await given.enrol();
    const odd = eventAt(1, { reason: '=HYPERLINK("x"),\r\nyes', time: START });
    const attack = { kind: "jailbreak", source: "typed" } as const;
    const events = [odd, eventAt(2, { action: "warn" }), eventAt(3, { time: START - 1, attack })];
    await given.post("/v1/events", { events }, key);
    const response = await given.get("/events.csv?action=block", { cookie });
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect((await response.text()).split("\r\n").slice(1).join("|")).toBe(
      `2026-06-01T12:00:00.000Z,${device},decision,block,refused,chatgpt.com,keys,API_KEY=1,,0.02,,,edit,` +
        `"'=HYPERLINK(""x""),|yes",1,${odd.id},|` +
        `2026-06-01T11:59:59.999Z,${device},decision,block,refused,chatgpt.com,keys,API_KEY=1,,0.02,` +
        `jailbreak,typed,edit,,1,${events[2]?.id},|`,
    );
  });

  it("say of program code what it was and how much, and nothing of it", async () => {
    const cookie = await signIn();
    const { key } = await given.enrol();
    const java = { language: "Java", lines: 42, marking: "proprietary", licence: null } as const;
    const code = [
      { ...java, internalNames: 2 },
      { ...java, language: null, lines: 12, marking: "none" as const, internalNames: 0 },
    ];
    const event = eventAt(1, { findings: { COMPANY_DATA: 2 }, code });
    await given.post("/v1/events", { events: [event] }, key);
    expect(await read("/events", cookie)).toContain(
      "Java: 42 lines, proprietary, 2 internal names, code: 12 lines",
    );
    const csv = await (await given.get("/events.csv", { cookie })).text();
    expect(csv).toContain(`"Java: 42 lines, proprietary, 2 internal names; code: 12 lines"`);
  });
});
