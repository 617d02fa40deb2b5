import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { claude } from "../../src/sites/claude";
import { packOf } from "../../src/sites/pack-of";
import { createApp } from "../src/app";
import { OPENAPI } from "../src/openapi";
import { hashToken } from "../src/secrets";
import { DATABASE_NAME, OPENING_MS } from "./database";
import { ADMIN, eventAt, openFixture, POLICY, START, type Fixture } from "./fixture";

let given: Fixture;

beforeAll(async () => {
  given = await openFixture();
}, OPENING_MS);
beforeEach(() => given.reset());
afterAll(() => given.sql.close());

const admin = { authorization: `Bearer ${ADMIN}` };

describe(`the admin interface on ${DATABASE_NAME}`, () => {
  it("numbers policies one after the other over all groups", async () => {
    expect(await given.publish()).toBe(1);
    expect(await given.publish(POLICY, "sales")).toBe(2);
    expect(await given.publish()).toBe(3);
    const listed = await (await given.get("/v1/admin/policies", admin)).json();
    expect(listed).toMatchObject({
      policies: [
        { version: 3, group: "", policy: { tenant: "northgate", version: 3 } },
        { version: 2, group: "sales" },
        { version: 1, group: "" },
      ],
    });
  });

  it("gives two who publish at once two versions", async () => {
    const versions = await Promise.all([given.publish(), given.publish(), given.publish()]);
    expect(versions.toSorted()).toEqual([1, 2, 3]);
  });

  it("keeps the keys in the order of the file", async () => {
    await given.publish({ rules: [], organisation: { name: "N" }, format: 1 });
    const [published] = await given.store.policies("northgate");
    expect(Object.keys(published?.policy ?? {}).slice(0, 3)).toEqual([
      "rules",
      "organisation",
      "format",
    ]);
  });

  it.each([
    ["bad JSON", "{", 400, undefined],
    ["a list", "[]", 422, ["(whole policy): expected an object, got a list of 0"]],
    ["null", "null", 422, ["(whole policy): expected an object, got null"]],
    [
      "a wrong action",
      { ...POLICY, rules: [{ ...POLICY.rules[0], action: "SECRET" }] },
      422,
      [expect.stringContaining("rules[0].action: expected")],
    ],
    [
      "a site pack that widens or has ended, with the field named,",
      {
        ...POLICY,
        sites: {
          packs: [
            { id: "SECRET" },
            { ...packOf(claude, 1, "2020-01-01"), hosts: ["claude.ai", "secret.example"] },
          ],
        },
      },
      422,
      expect.arrayContaining([
        expect.stringContaining("sites.packs[0].id: expected"),
        "sites.packs[1].expires: this day is over",
        "sites.packs[1].hosts[1]: neither the site's own host nor named in sites.openai",
      ]),
    ],
    ["too much", { ...POLICY, rules: "x".repeat(600_000) }, 413, undefined],
  ])("refuses %s and publishes nothing", async (_, body, status, errors) => {
    const response = await given.post("/v1/admin/policies", body, ADMIN);
    expect(response.status).toBe(status);
    const told = await response.text();
    expect(told).not.toContain("SECRET");
    expect((JSON.parse(told) as { errors?: unknown }).errors).toEqual(errors);
    expect(await given.store.policies("northgate")).toEqual([]);
  });

  it("names unknown keys and publishes", async () => {
    const response = await given.post("/v1/admin/policies", { ...POLICY, colour: 1 }, ADMIN);
    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({
      version: 1,
      warnings: ["colour: unknown key, ignored"],
    });
  });

  it("refuses a group that is no name", async () => {
    const response = await given.post("/v1/admin/policies?group=a%00", POLICY, ADMIN);
    expect(response.status).toBe(422);
  });

  it("lists events newest first, as many as asked for", async () => {
    const { key } = await given.enrol();
    const events = [eventAt(2), eventAt(9), eventAt(5)];
    await given.post("/v1/events", { events }, key);
    const response = await given.get("/v1/admin/events?limit=2", admin);
    expect(await response.json()).toEqual({ events: [eventAt(9), eventAt(5)] });
    for (const limit of ["0", "1001", "x", "-1"])
      expect((await given.get(`/v1/admin/events?limit=${limit}`, admin)).status).toBe(422);
  });

  it("lists devices without their keys", async () => {
    const { device, key } = await given.enrol({ group: "sales" });
    const listed = await (await given.get("/v1/admin/devices", admin)).text();
    expect(JSON.parse(listed)).toMatchObject({ devices: [{ id: device, group: "sales" }] });
    expect(listed).not.toMatch(new RegExp(`${key}|hash`, "iu"));
  });

  it.each(["policies", "devices", "events"])("keeps %s from everybody else", async (what) => {
    const { key } = await given.enrol();
    for (const bearer of ["x", key]) {
      const headers = { authorization: `Bearer ${bearer}` };
      expect((await given.get(`/v1/admin/${what}`, headers)).status).toBe(401);
    }
    expect((await given.get(`/v1/admin/${what}`)).status).toBe(401);
    expect((await given.post("/v1/admin/policies", POLICY, key)).status).toBe(401);
  });
});

describe("the endpoint", () => {
  it("publishes its keys without their private half", async () => {
    const response = await given.get("/.well-known/jwks.json");
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ keys: [given.publicKey] });
  });

  it("says whether the database answers, and nothing of why it does not", async () => {
    expect((await given.get("/v1/health")).status).toBe(200);
    const broken = brokenApp();
    const response = await broken.request("/v1/health");
    expect(response.status).toBe(503);
    expect(await response.text()).not.toContain("10.0.0.5");
  });

  it("answers a failure inside with 500 and no internals", async () => {
    const response = await brokenApp().request("/v1/admin/devices", { headers: admin });
    expect(response.status).toBe(500);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(await response.json()).toEqual({
      type: "about:blank",
      title: "Something went wrong here",
      status: 500,
    });
  });

  it.each([
    ["/v1/nothing", 404],
    ["/v1/events", 404],
    ["/v1/admin/nothing", 401],
  ])("answers GET %s with %i as a problem, never with a page", async (path, status) => {
    const response = await given.get(path);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
  });

  it.each(["/v1/health", "/login", "/", "/v1/nothing", "/static/console.css"])(
    "sends its security headers with %s and lets no other origin read",
    async (path) => {
      const { headers } = await given.get(path, { origin: "https://elsewhere.example" });
      expect(headers.get("content-security-policy")).toBe(
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; " +
          "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      );
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("x-frame-options")).toBe("SAMEORIGIN");
      expect(headers.get("referrer-policy")).toBe("same-origin");
      expect(headers.get("access-control-allow-origin")).toBeNull();
    },
  );

  it("describes every interface it has, and none it has not", async () => {
    const described = Object.entries(OPENAPI.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const real = given.app.routes
      .filter(
        ({ method, path }) => method !== "ALL" && /^\/(?:v1|\.well-known|openapi)/u.test(path),
      )
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/gu, "{$1}")}`);
    expect(new Set(described)).toEqual(new Set(real));
    const served = await (await given.get("/openapi.json")).json();
    expect(served).toEqual(OPENAPI);
  });
});

function brokenApp() {
  const fails = () => Promise.reject(new Error("no route to 10.0.0.5:5432"));
  const limit = { take: () => null };
  return createApp({
    store: { ...given.store, healthy: fails, devices: fails },
    tenant: "northgate",
    signing: { privateKey: {} as CryptoKey, publicKey: given.publicKey },
    modelKeys: [],
    enrolmentTokenHash: "00",
    adminTokenHash: hashToken(ADMIN),
    now: () => START,
    limits: { enrol: limit, events: limit, login: limit },
  });
}
