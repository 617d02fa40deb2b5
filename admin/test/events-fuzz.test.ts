import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ENTITY_TYPES } from "../../src/detect/types";
import { AuditEventSchema, type AuditEvent } from "../../src/policy/audit-event";
import * as v from "valibot";
import { DATABASE_NAME, OPENING_MS } from "./database";
import { eventAt, openFixture, type Fixture } from "./fixture";

let given: Fixture;
let key = "";

beforeAll(async () => {
  given = await openFixture();
  await given.reset();
  ({ key } = await given.enrol());
}, OPENING_MS);
afterAll(() => given.sql.close());

/** A minute between batches, so that the limit of batches never answers instead of the parser. */
async function deliver(body: unknown): Promise<Response> {
  given.now += 60_000;
  return given.post("/v1/events", body, key);
}

const text = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("\0", "\ud83d", "__proto__"));
const fields = Object.keys(eventAt(0)) as (keyof AuditEvent)[];
const good: fc.Arbitrary<AuditEvent> = fc.record({
  id: fc.uuid(),
  time: fc.integer({ min: 0, max: 8.64e15 }),
  kind: fc.constant("decision" as const),
  site: fc.option(
    fc.record({ id: fc.string({ maxLength: 200 }), host: fc.string({ maxLength: 200 }) }),
  ),
  channel: fc.constant(null),
  action: fc.constantFrom("block" as const, "warn" as const, null),
  outcome: fc.constant(null),
  ruleIds: fc.array(fc.string({ unit: "binary", maxLength: 200 }), { maxLength: 50 }),
  findings: fc.dictionary(fc.constantFrom(...ENTITY_TYPES), fc.integer({ min: 1 })),
  injection: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  owasp: fc.constant([]),
  choice: fc.constant("none" as const),
  reason: fc.option(fc.string({ unit: "binary", maxLength: 500 })),
  unavailable: fc.constant(null),
  policyVersion: fc.option(fc.maxSafeNat()),
  model: fc.option(fc.string({ unit: "binary", maxLength: 200 })),
  extension: fc.string({ maxLength: 200 }),
  latencyMs: fc.option(fc.double({ min: 0, noNaN: true, noDefaultInfinity: true })),
  about: fc.option(fc.uuid()),
  detail: fc.option(fc.string({ unit: "binary", maxLength: 200 })),
});

describe(`the parser of batches on ${DATABASE_NAME}`, () => {
  it("answers any text that is not JSON with 400 and a problem", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary" }), async (body) => {
        const response = await deliver(`${body}{`);
        expect(response.status).toBe(400);
        expect(response.headers.get("content-type")).toBe("application/problem+json");
      }),
    );
  });

  it("answers any JSON that is no batch with 422", async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        expect((await deliver({ events: value, more: 1 })).status).toBe(422);
        expect((await deliver(JSON.stringify(value))).status).toBe(422);
      }),
    );
  });

  it("keeps every good event, whatever its texts hold", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(good, { minLength: 1, maxLength: 5, selector: ({ id }) => id }),
        async (events) => {
          const response = await deliver({ events });
          expect(response.status).toBe(200);
          const answer = (await response.json()) as Record<string, string[]>;
          expect(answer["rejected"]).toEqual([]);
          expect(
            [...(answer["accepted"] ?? []), ...(answer["duplicate"] ?? [])].toSorted(),
          ).toEqual(events.map(({ id }) => id).toSorted());
        },
      ),
    );
  });

  it("rejects an event with anything else in it, and quotes none of it", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...fields),
        fc.oneof(fc.constant("SECRET-4711"), fc.dictionary(text, fc.constant("SECRET-4711"))),
        fc.nat({ max: 999 }),
        async (field, value, at) => {
          const event = { ...eventAt(at), [field]: value };
          fc.pre(!v.is(AuditEventSchema, event));
          const response = await deliver({ events: [event] });
          expect(response.status).toBe(200);
          const told = await response.text();
          expect(told).not.toContain("SECRET");
          expect(JSON.parse(told)).toMatchObject({ accepted: [], rejected: [{}] });
        },
      ),
    );
    const kept = await given.sql.query("select body from events");
    expect(JSON.stringify(kept)).not.toContain("SECRET");
  });
});
