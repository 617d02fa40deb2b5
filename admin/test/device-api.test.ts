import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { verifyPolicy } from "../../src/policy/signed";
import { hashToken } from "../src/secrets";
import { DATABASE_NAME, OPENING_MS } from "./database";
import { ADMIN, ENROL_BODY, eventAt, openFixture, POLICY, START, type Fixture } from "./fixture";

let given: Fixture;

beforeAll(async () => {
  given = await openFixture();
}, OPENING_MS);
beforeEach(() => given.reset());
afterAll(() => given.sql.close());

async function expectProblem(response: Response, status: number, title: string): Promise<void> {
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(await response.json()).toMatchObject({ status, title });
}

describe(`enrolment on ${DATABASE_NAME}`, () => {
  it("gives a device its key, which is not kept", async () => {
    const response = await given.post("/v1/enrol", { ...ENROL_BODY, group: "sales" });
    expect(response.status).toBe(201);
    const { device, key } = (await response.json()) as { device: string; key: string };
    expect(key).toMatch(/^[\w-]{43}$/u);
    const rows = await given.sql.query("select * from devices");
    expect(rows).toMatchObject([{ id: device, group_name: "sales", browser: "Chrome 156" }]);
    expect(JSON.stringify(rows)).not.toContain(key);
  });

  it.each([
    ["bad JSON", "{", 400, "Not JSON"],
    ["nothing", "", 400, "Not JSON"],
    ["a list", "[]", 422, "Not of the expected form"],
    ["a wrong type", { ...ENROL_BODY, browser: 5 }, 422, "Not of the expected form"],
    ["a missing field", { tenant: "northgate" }, 422, "Not of the expected form"],
    ["an unknown field", { ...ENROL_BODY, user: "j" }, 422, "Not of the expected form"],
    ["a control character", { ...ENROL_BODY, group: "a\0" }, 422, "Not of the expected form"],
    ["a wrong token", { ...ENROL_BODY, token: "x" }, 401, "Unknown enrolment token"],
    ["another tenant", { ...ENROL_BODY, tenant: "southgate" }, 403, "Another tenant"],
    ["too much", { ...ENROL_BODY, token: "x".repeat(9_000) }, 413, "Body too large"],
  ])("refuses %s", async (_, body, status, title) => {
    await expectProblem(await given.post("/v1/enrol", body), status, title);
    expect(await given.sql.query("select 1 from devices")).toEqual([]);
  });

  it("does not say what was sent", async () => {
    const response = await given.post("/v1/enrol", { ...ENROL_BODY, browser: ["SECRET"] });
    expect(await response.text()).not.toContain("SECRET");
  });

  it("asks to wait when too many come, and lets them in later", async () => {
    for (let at = 0; at < 5; at++) await given.enrol();
    const refused = await given.post("/v1/enrol", ENROL_BODY);
    expect(refused.headers.get("retry-after")).toBe("1");
    await expectProblem(refused, 429, "Too many enrolments");
    given.now += 1_000;
    expect((await given.post("/v1/enrol", ENROL_BODY)).status).toBe(201);
  });
});

describe(`policies on ${DATABASE_NAME}`, () => {
  const bearer = (key: string, etag?: string | null) => ({
    authorization: `Bearer ${key}`,
    ...(etag ? { "if-none-match": etag } : {}),
  });

  it("hands out what was published, signed, and answers 304 from then on", async () => {
    const { key } = await given.enrol();
    await given.publish();
    const response = await given.get("/v1/policy", bearer(key));
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/jose");
    const verified = await verifyPolicy(await response.text(), {
      keys: [given.publicKey],
      tenant: "northgate",
      minVersion: 1,
      now: given.now,
    });
    expect(verified).toMatchObject({ ok: true, value: { version: 1, keyId: "k-test" } });
    const again = await given.get("/v1/policy", bearer(key, response.headers.get("etag")));
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
  });

  it("sends the newer one in spite of the older's ETag", async () => {
    const { key } = await given.enrol();
    await given.publish();
    const etag = (await given.get("/v1/policy", bearer(key))).headers.get("etag");
    await given.publish();
    const response = await given.get("/v1/policy", bearer(key, etag));
    expect(response.status).toBe(200);
    expect(response.headers.get("etag")).not.toBe(etag);
  });

  it("prefers the group's own, by address or by enrolment, and falls back to everybody's", async () => {
    const sales = await given.enrol({ group: "sales" });
    const { key } = await given.enrol();
    await given.publish(POLICY, "sales");
    await given.publish();
    const versionAt = async (path: string, bearerKey: string) =>
      (await given.get(path, bearer(bearerKey))).headers.get("etag")?.match(/\d+/u)?.[0];
    expect(await versionAt("/v1/policy", sales.key)).toBe("1");
    expect(await versionAt("/v1/policy?group=sales", key)).toBe("1");
    expect(await versionAt("/v1/policy", key)).toBe("2");
    expect(await versionAt("/v1/policy?group=legal", key)).toBe("2");
    expect(await versionAt("/v1/policy?group=%00", key)).toBe("2");
  });

  it("takes a 304 as the device's confirmation, not the handing out", async () => {
    const { key, device } = await given.enrol();
    await given.publish();
    const seen = async () =>
      (await given.store.devices("northgate")).find(({ id }) => id === device)?.policyVersion;
    const etag = (await given.get("/v1/policy", bearer(key))).headers.get("etag");
    expect(await seen()).toBeNull();
    await given.get("/v1/policy", bearer(key, etag));
    expect(await seen()).toBe(1);
  });

  it("says so when there is none", async () => {
    const { key } = await given.enrol();
    await expectProblem(await given.get("/v1/policy", bearer(key)), 404, "No policy published yet");
  });

  it.each([
    ["no key", {}],
    ["an unknown key", { authorization: "Bearer nobody" }],
    ["the admin token", { authorization: `Bearer ${ADMIN}` }],
    ["another scheme", { authorization: "Basic bm9ib2R5" }],
  ])("refuses %s", async (_, headers) => {
    await given.publish();
    await expectProblem(await given.get("/v1/policy", headers), 401, "Unknown device");
  });
});

describe(`a device of another tenant on ${DATABASE_NAME}`, () => {
  it("is refused, gets no policy and leaves no event", async () => {
    const about = {
      id: randomUUID(),
      tenant: "southgate",
      group: "",
      extension: "1",
      browser: "b",
    };
    const times = { enrolledAt: START, lastSeen: START, policyVersion: null };
    await given.store.addDevice({ ...about, ...times }, hashToken("southern-key"));
    await given.publish();
    const fetched = await given.get("/v1/policy", { authorization: "Bearer southern-key" });
    await expectProblem(fetched, 403, "Another tenant");
    const delivered = await given.post("/v1/events", { events: [eventAt(1)] }, "southern-key");
    await expectProblem(delivered, 403, "Another tenant");
    expect(await given.sql.query("select 1 from events")).toEqual([]);
  });
});

describe(`events on ${DATABASE_NAME}`, () => {
  it("takes a batch once, whatever is replayed", async () => {
    const { key } = await given.enrol();
    const first = await given.post("/v1/events", { events: [eventAt(1), eventAt(2)] }, key);
    expect(first.status).toBe(200);
    expect(await first.json()).toEqual({
      accepted: [eventAt(1).id, eventAt(2).id],
      duplicate: [],
      rejected: [],
    });
    const again = await given.post("/v1/events", { events: [eventAt(2), eventAt(3)] }, key);
    expect(again.status).toBe(200);
    expect(await again.json()).toEqual({
      accepted: [eventAt(3).id],
      duplicate: [eventAt(2).id],
      rejected: [],
    });
    expect(await given.store.events("northgate", { limit: 10 })).toHaveLength(3);
  });

  it("keeps two devices' events of the same id apart", async () => {
    for (const { key } of [await given.enrol(), await given.enrol()]) {
      const response = await given.post("/v1/events", { events: [eventAt(1)] }, key);
      expect(await response.json()).toMatchObject({ accepted: [eventAt(1).id] });
    }
  });

  it("rejects one bad event and keeps the others; no unknown field gets in", async () => {
    const { key } = await given.enrol();
    const response = await given.post(
      "/v1/events",
      {
        events: [
          { ...eventAt(1), text: "the prompt" },
          eventAt(2),
          { ...eventAt(3), findings: { IBAN: 0 } },
          { ...eventAt(4), time: 1e300 },
          { id: 5 },
        ],
      },
      key,
    );
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      accepted: [eventAt(2).id],
      duplicate: [],
      rejected: [
        { id: eventAt(1).id, why: "text: strict_object" },
        { id: eventAt(3).id, why: "findings.IBAN: min_value" },
        { id: eventAt(4).id, why: "time: check" },
        { id: null, why: "id: string" },
      ],
    });
    const kept = await given.sql.query("select body from events");
    expect(JSON.stringify(kept)).not.toContain("the prompt");
    expect(kept).toHaveLength(1);
  });

  it("keeps an event whose reason holds what the database cannot", async () => {
    const { key } = await given.enrol();
    const odd = [eventAt(1, { reason: "a\0b" }), eventAt(2, { reason: "cut \ud83d" })];
    const response = await given.post("/v1/events", { events: odd }, key);
    expect(await response.json()).toMatchObject({ accepted: odd.map(({ id }) => id) });
    const kept = await given.store.events("northgate", { limit: 2 });
    expect(kept.map(({ event }) => event.reason)).toEqual(["cut \ufffd", "a\ufffdb"]);
  });

  it.each([
    ["bad JSON", "{", 400, "Not JSON"],
    ["a wrong type", { events: "all" }, 422, "Not of the expected form"],
    ["none", { events: [] }, 422, "Not of the expected form"],
    ["101 events", { events: Array(101).fill({}) }, 422, "Not of the expected form"],
    ["an unknown field", { events: [{}], user: "j" }, 422, "Not of the expected form"],
    ["more than 256 kB", { events: ["x".repeat(262_144)] }, 413, "Body too large"],
  ])("refuses %s", async (_, body, status, title) => {
    const { key } = await given.enrol();
    await expectProblem(await given.post("/v1/events", body, key), status, title);
  });

  it("refuses too much also when it comes without a length", async () => {
    const { key } = await given.enrol();
    const piece = new TextEncoder().encode(" ".repeat(65_536));
    const body = new ReadableStream({ pull: (stream) => stream.enqueue(piece) });
    // The library's types lack `duplex`, which the platform asks for with a stream.
    const init = { method: "POST", body, duplex: "half" } as RequestInit;
    const request = new Request("http://localhost/v1/events", init);
    request.headers.set("authorization", `Bearer ${key}`);
    await expectProblem(await given.app.request(request), 413, "Body too large");
  });

  it("refuses an unknown device", async () => {
    const response = await given.post("/v1/events", { events: [eventAt(1)] }, "nobody");
    await expectProblem(response, 401, "Unknown device");
  });

  it("limits each device by itself and says how long to wait", async () => {
    const [busy, calm] = [await given.enrol(), await given.enrol()];
    const deliver = (key: string) => given.post("/v1/events", { events: [eventAt(1)] }, key);
    for (let at = 0; at < 3; at++) expect((await deliver(busy.key)).status).toBe(200);
    const refused = await deliver(busy.key);
    expect(refused.headers.get("retry-after")).toBe("2");
    await expectProblem(refused, 429, "Too many batches");
    expect((await deliver(calm.key)).status).toBe(200);
    given.now += 2_000;
    expect((await deliver(busy.key)).status).toBe(200);
  });

  it("notes when a device was last heard of", async () => {
    const { key } = await given.enrol();
    given.now = START + 5_000;
    await given.post("/v1/events", { events: [eventAt(1)] }, key);
    expect(await given.store.devices("northgate")).toMatchObject([
      { enrolledAt: START, lastSeen: START + 5_000 },
    ]);
  });
});
