/** What managed storage says, and what of it holds. */
import { beforeEach, describe, expect, it } from "vitest";
import { LoaderScene, POLICY } from "./testing/loader-scene";

let scene: LoaderScene;

beforeEach(async () => {
  scene = await LoaderScene.of();
});

describe("managed storage", () => {
  it("is empty at first: the built-in policy guards, and the values count when they come", async () => {
    scene.managed = {};
    const loader = await scene.started();
    expect(loader.state()).toMatchObject({ source: "built-in", managed: null });
    scene.managed = { tenant: "northgate", policy: JSON.stringify(POLICY) };
    await loader.remanage();
    expect(loader.state()).toMatchObject({ source: "embedded", connection: "none" });
    expect(loader.state().policy.organisation.name).toBe("Northgate");
  });

  it("is cleared later: the last good configuration and policy stay, also over a restart", async () => {
    scene.answers = [await scene.signed(3)];
    const loader = await scene.started();
    await loader.fetchNow();
    for (const cleared of [{}, null]) {
      scene.managed = cleared;
      await loader.remanage();
      expect(loader.state()).toMatchObject({ source: "endpoint", policy: { version: 3 } });
    }
    expect((await scene.started()).state()).toMatchObject({
      source: "endpoint",
      policy: { version: 3 },
    });
  });

  it("holds a policy that cannot be read: refused whole, and said once", async () => {
    scene.managed = { tenant: "northgate", policy: JSON.stringify({ ...POLICY, rules: "none" }) };
    const loader = await scene.started();
    await loader.remanage();
    expect(loader.state()).toMatchObject({ source: "built-in", refusal: "embedded:schema" });
    expect(scene.reports).toEqual(["policy-refused embedded:schema:1:rules"]);
    expect((await scene.started()).state().source).toBe("built-in");
    expect(scene.reports).toHaveLength(1);
  });

  it("holds a policy: that it applies is said once, with the keys that nobody knows", async () => {
    const policy = { ...POLICY, colour: "secret", user: { mayFly: true } };
    scene.managed = { tenant: "northgate", policy: JSON.stringify(policy) };
    const loader = await scene.started();
    await loader.remanage();
    await scene.started();
    expect(scene.reports).toEqual(["policy-applied embedded:warned:2:user.mayFly,colour"]);
    scene.managed = { tenant: "northgate", policy: JSON.stringify({ ...POLICY, version: 2 }) };
    await loader.remanage();
    expect(loader.state().policy.version).toBe(2);
    expect(scene.reports.slice(1)).toEqual(["policy-applied embedded:ok"]);
  });

  it.each([
    ["for another tenant", { tenant: "southgate" }, "embedded:wrong-tenant"],
    ["below the minimum that IT demands", { minimumPolicyVersion: 2 }, "embedded:rolled-back"],
  ])("holds a policy %s: refused, and what held goes on", async (_name, values, refusal) => {
    scene.managed = { tenant: "northgate", policy: JSON.stringify(POLICY) };
    const loader = await scene.started();
    scene.managed = { ...scene.managed, ...values };
    await loader.remanage();
    await loader.remanage();
    expect(loader.state()).toMatchObject({ source: "embedded", policy: { version: 1 }, refusal });
    expect(scene.reports).toEqual(["policy-applied embedded:ok", `policy-refused ${refusal}`]);
    expect((await scene.started()).state()).toMatchObject({ source: "built-in", refusal });
  });

  it("holds values of the wrong form: their names are said once, and again after they were right", async () => {
    const wrong = scene.managedBy({ group: 5, secret: "x" });
    scene.managed = wrong;
    const loader = await scene.started();
    await loader.remanage();
    await scene.started();
    expect(scene.reports).toEqual(["policy-refused managed:2:secret,group"]);
    scene.managed = scene.managedBy();
    await loader.remanage();
    scene.managed = wrong;
    await loader.remanage();
    expect(scene.reports).toHaveLength(2);
  });

  it("names another tenant: the old tenant's policy, versions and tag count no more", async () => {
    scene.answers = [await scene.signed(9)];
    const loader = await scene.started();
    await loader.fetchNow();
    scene.managed = scene.managedBy({ tenant: "southgate" });
    await loader.remanage();
    expect(loader.state().source).toBe("built-in");
    scene.answers = [await scene.signed(1, { tenant: "southgate" })];
    await loader.fetchNow();
    expect(scene.etags).toEqual([null, null]);
    expect(loader.state().policy).toMatchObject({ tenant: "southgate", version: 1 });
  });

  it("names no endpoint any more: the embedded policy takes over", async () => {
    scene.answers = [await scene.signed(9)];
    const loader = await scene.started();
    await loader.fetchNow();
    scene.managed = { tenant: "northgate", policy: JSON.stringify({ ...POLICY, version: 2 }) };
    await loader.remanage();
    expect(loader.state()).toMatchObject({ source: "embedded", policy: { version: 2 } });
    expect((await scene.started()).state()).toMatchObject({
      source: "embedded",
      connection: "none",
    });
  });
});
