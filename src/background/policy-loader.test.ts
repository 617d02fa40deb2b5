import { beforeEach, describe, expect, it } from "vitest";
import { fail, ok } from "../lib/result";
import type { PolicyAnswer } from "./endpoint";
import { changed, DAY, down, LoaderScene, NOW, unchanged } from "./testing/loader-scene";

let scene: LoaderScene;

beforeEach(async () => {
  scene = await LoaderScene.of();
});

describe("a fetched policy", () => {
  it("takes effect, is said, and is asked for by its tag from then on", async () => {
    scene.answers = [await scene.signed(1), unchanged()];
    const loader = await scene.started();
    expect(loader.state().connection).toBe("not-yet");
    await loader.fetchNow();
    await loader.fetchNow();
    expect(loader.state()).toMatchObject({
      source: "endpoint",
      connection: "ok",
      refusal: null,
      lastContact: NOW,
    });
    expect(scene.etags).toEqual([null, '"v1"']);
    expect(scene.reports).toEqual(["policy-applied ok"]);
    expect(scene.enrolments).toBe(1);
  });

  it("with keys that nobody knows takes effect, and they are said by name", async () => {
    scene.answers = [
      await scene.signed(1, { policy: { "how: ever": "secret", record: { colour: 1 } } }),
    ];
    await (await scene.started()).fetchNow();
    expect(scene.reports).toEqual(["policy-applied warned:2:record.colour,how"]);
  });

  const lies: [name: string, reason: string, answer: () => Promise<PolicyAnswer>][] = [
    ["signed by a stranger", "bad-signature", () => scene.jws(2, { byStranger: true })],
    ["signed by an unknown key", "unknown-key", () => scene.jws(2, { keyId: "k9" })],
    ["for another tenant", "wrong-tenant", () => scene.jws(2, { tenant: "southgate" })],
    ["older than the last one", "rolled-back", () => scene.jws(0)],
    ["of the past", "expired", () => scene.jws(2, { from: NOW - 9 * DAY, to: NOW - DAY })],
    ["of the future", "not-yet-valid", () => scene.jws(2, { from: NOW + DAY, to: NOW + 9 * DAY })],
    ["a sign-in page", "malformed", () => Promise.resolve(changed("<!doctype html>"))],
    ["empty", "malformed", () => Promise.resolve(changed(""))],
    ["against the schema", "schema", () => scene.jws(2, { policy: { rules: 5 } })],
  ];
  it.each(lies)("%s is refused as %s and the last good one stays", async (_name, reason, lie) => {
    scene.answers = [await scene.signed(1), ok(await lie()), ok(await lie())];
    const loader = await scene.started();
    await loader.fetchNow();
    await loader.fetchNow();
    await loader.fetchNow();
    expect(loader.state()).toMatchObject({
      policy: { version: 1 },
      refusal: reason,
      connection: "refusing",
    });
    expect(scene.reports).toEqual(["policy-applied ok", `policy-refused ${reason}`]);
  });

  it("is the old one again after a refusal: all is well", async () => {
    scene.answers = [await scene.signed(1), ok(changed("<!doctype html>")), unchanged()];
    const loader = await scene.started();
    for (let fetch = 0; fetch < 3; fetch++) await loader.fetchNow();
    expect(loader.state()).toMatchObject({ refusal: null, connection: "ok" });
  });

  it("below the minimum that IT demands is refused", async () => {
    scene.managed = scene.managedBy({ minimumPolicyVersion: 5 });
    scene.answers = [await scene.signed(4)];
    const loader = await scene.started();
    await loader.fetchNow();
    expect(loader.state()).toMatchObject({ source: "built-in", refusal: "rolled-back" });
  });

  it("may be dated by a clock that is a little ahead", async () => {
    scene.answers = [ok(await scene.jws(1, { from: NOW + 200_000, to: NOW + DAY }))];
    const loader = await scene.started();
    await loader.fetchNow();
    expect(loader.state().policy.version).toBe(1);
  });

  it("stays in force after its validity ended while nobody could be asked", async () => {
    scene.answers = [ok(await scene.jws(1, { from: NOW - DAY, to: NOW + DAY }))];
    await (await scene.started()).fetchNow();
    const later = await scene.started(NOW + 30 * DAY);
    expect(later.state()).toMatchObject({ source: "endpoint", policy: { version: 1 } });
  });

  it("altered on disk does not come into force", async () => {
    scene.answers = [await scene.signed(1)];
    await (await scene.started()).fetchNow();
    const stored = scene.stored.get("policy") as { jws: string };
    scene.stored.set("policy", { ...stored, jws: stored.jws.replace(/\../u, ".A") });
    expect((await scene.started()).state().source).toBe("built-in");
  });
});

describe("an endpoint that does not answer", () => {
  it("is asked ever more rarely, with jitter, and at once again when it is back", async () => {
    scene.answers = [down(), down(), down(), unchanged()];
    const loader = await scene.started();
    const waits = [];
    for (let fetch = 0; fetch < 4; fetch++) waits.push(await loader.fetchNow());
    const poll = loader.state().policy.pollSeconds;
    expect(waits.map((wait) => wait / poll)).toEqual([2, 4, 8, 1]);
  });

  it("is left alone for as long as it asks", async () => {
    scene.answers = [fail({ reason: "busy", status: 429, retryAfter: 77 })];
    expect(await (await scene.started()).fetchNow()).toBe(77);
  });

  it("does not touch the policy in force", async () => {
    scene.answers = [
      await scene.signed(1),
      down(),
      fail({ reason: "too-large", status: 200, retryAfter: null }),
    ];
    const loader = await scene.started();
    for (let fetch = 0; fetch < 3; fetch++) await loader.fetchNow();
    expect(loader.state()).toMatchObject({ policy: { version: 1 }, refusal: "too-large" });
  });

  it("that refuses the device's key gets one new enrolment, not a stream of them", async () => {
    const refused = fail({ reason: "unauthorised", status: 401, retryAfter: null } as const);
    scene.answers = [refused, refused];
    const loader = await scene.started();
    await loader.fetchNow();
    expect(scene.enrolments).toBe(2);
    expect(loader.state().connection).toBe("refusing");
  });

  it("is asked once for many callers at the same time", async () => {
    scene.answers = [await scene.signed(1)];
    const loader = await scene.started();
    await Promise.all([loader.fetchNow(), loader.fetchNow(), loader.fetchNow()]);
    expect(scene.etags).toHaveLength(1);
  });
});
