/** Answers that no endpoint of ours gives: late, broken off, or anything at all. */
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { createDelivery } from "./delivery";
import { createEndpoint, type Endpoint } from "./endpoint";
import { auditEvent } from "../storage/testing/audit-event";

const ENROLMENT = { tenant: "t", token: "t", extension: "1", browser: "Chrome 156", group: null };
const TIMEOUT_MS = 150;

let server: Server | null = null;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = null;
});

describe("an endpoint that hangs", () => {
  const ways: [name: string, answer: (response: ServerResponse) => void][] = [
    ["before it says anything", () => undefined],
    ["after its head", (response) => void response.writeHead(200).flushHeaders()],
    ["in the middle of its answer", (response) => void response.writeHead(200).write(`{"device"`)],
    [
      "by dripping",
      (response) => {
        response.writeHead(200);
        const timer = setInterval(() => response.write(" "), 20);
        response.on("close", () => clearInterval(timer));
      },
    ],
  ];
  it.each(ways)("%s is given up in time, whatever was asked", async (_name, answer) => {
    const endpoint = await endpointOf(answer);
    const started = performance.now();
    const asked = await Promise.all([
      endpoint.enrol(ENROLMENT),
      endpoint.policy("key", null, null),
      endpoint.deliver("key", [auditEvent()]),
    ]);
    for (const reply of asked)
      expect(reply).toEqual({ ok: false, reason: "unreachable", status: 0, retryAfter: null });
    expect(performance.now() - started).toBeLessThan(TIMEOUT_MS * 20);
  });

  it("costs no event: what waits is handed in when it answers again", async () => {
    let hangs = true;
    const endpoint = await endpointOf((response) => {
      if (!hangs) response.end(JSON.stringify({ accepted: [event.id] }));
    });
    const event = auditEvent();
    const { delivery, outbox } = deliveryTo(endpoint, [event]);
    expect(await delivery.flush()).toBeGreaterThan(0);
    expect(outbox).toEqual([event]);
    hangs = false;
    expect(await delivery.flush()).toBeNull();
    expect(outbox).toEqual([]);
  });
});

describe("an endpoint that answers anything", () => {
  const bodies = fc.oneof(
    fc.string(),
    fc.json(),
    fc
      .dictionary(
        fc.constantFrom("device", "key", "accepted", "duplicate", "rejected", "__proto__"),
        fc.oneof(
          fc.jsonValue(),
          fc.array(fc.oneof(fc.string(), fc.record({ id: fc.jsonValue() }))),
        ),
      )
      .map((value) => JSON.stringify(value)),
  );
  const answers = fc.record({
    status: fc.constantFrom(200, 201, 204, 206, 304, 400, 401, 404, 413, 429, 500, 503),
    body: fc.oneof(bodies, fc.uint8Array()),
    retryAfter: fc.oneof(fc.constant(null), fc.nat().map(String), fc.constant("soon")),
  });

  it("is understood or refused, and nothing is thrown", async () => {
    await fc.assert(
      fc.asyncProperty(answers, async (answer) => {
        const endpoint = answering(answer);
        const enrolled = await endpoint.enrol(ENROLMENT);
        if (enrolled.ok)
          expect([typeof enrolled.value.device, typeof enrolled.value.key]).toEqual([
            "string",
            "string",
          ]);
        const policy = await endpoint.policy("key", null, null);
        if (policy.ok && policy.value.changed) expect(typeof policy.value.jws).toBe("string");
        const delivered = await endpoint.deliver("key", []);
        if (delivered.ok)
          for (const id of Object.values(delivered.value).flat()) expect(typeof id).toBe("string");
        for (const reply of [enrolled, policy, delivered])
          if (!reply.ok && reply.retryAfter !== null) {
            expect(reply.retryAfter).toBeGreaterThan(0);
            expect(reply.retryAfter).toBeLessThanOrEqual(86_400);
          }
      }),
      { numRuns: 500 },
    );
  });

  it.each(["", "a b", "a\nb", "ключ", "x".repeat(2_000)])(
    "gives no key that no header can carry: %j",
    async (key) => {
      const body = JSON.stringify({ device: "d", key });
      const endpoint = answering({ status: 201, body, retryAfter: null });
      expect(await endpoint.enrol(ENROLMENT)).toMatchObject({ ok: false, reason: "refused" });
    },
  );

  it("takes no event out of the outbox but those it names", async () => {
    await fc.assert(
      fc.asyncProperty(answers, async (answer) => {
        const event = auditEvent();
        const { delivery, outbox } = deliveryTo(answering(answer), [event]);
        const wait = await delivery.flush();
        expect(outbox).toEqual([event]);
        expect(wait).toBeGreaterThan(0);
      }),
    );
  });
});

async function endpointOf(answer: (response: ServerResponse) => void): Promise<Endpoint> {
  const listening = createServer((_request, response) => answer(response));
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, "127.0.0.1", resolve));
  const { port } = listening.address() as AddressInfo;
  return createEndpoint(`http://127.0.0.1:${port}`, fetch, TIMEOUT_MS);
}

function answering(answer: {
  status: number;
  body: string | Uint8Array;
  retryAfter: string | null;
}): Endpoint {
  const empty = [204, 304].includes(answer.status);
  const headers = answer.retryAfter === null ? {} : { "retry-after": answer.retryAfter };
  const body = typeof answer.body === "string" ? answer.body : new Uint8Array(answer.body);
  return createEndpoint("https://admin.example", () =>
    Promise.resolve(new Response(empty ? null : body, { status: answer.status, headers })),
  );
}

/** Delivery over an outbox in memory. */
function deliveryTo(endpoint: Endpoint, outbox: ReturnType<typeof auditEvent>[]) {
  const take = (ids: readonly string[]) => {
    for (const id of ids) {
      const at = outbox.findIndex((event) => event.id === id);
      if (at >= 0) outbox.splice(at, 1);
    }
    return Promise.resolve();
  };
  const delivery = createDelivery({
    outbox: {
      batch: () => Promise.resolve([...outbox]),
      delivered: take,
      discard: take,
      waiting: () => Promise.resolve({ waiting: outbox.length, oldest: null }),
      bound: () => Promise.resolve(0),
      isWaiting: () => Promise.resolve(true),
      ids: () => Promise.resolve(outbox.map(({ id }) => id)),
      wasDelivered: () => Promise.resolve(false),
    },
    endpoint: () => endpoint,
    deviceKey: () => Promise.resolve("key"),
    forgetKey: () => Promise.resolve(),
    now: () => 0,
  });
  return { delivery, outbox };
}
