import { generateKeyPair } from "jose";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { verifyPolicy } from "../../src/policy/signed";
import { publishPolicy } from "../src/publish";
import { DATABASE_NAME, OPENING_MS } from "./database";
import { ADMIN, openFixture, POLICY, TENANT, type Fixture } from "./fixture";

let given: Fixture;

beforeAll(async () => {
  given = await openFixture();
}, OPENING_MS);
beforeEach(() => given.reset());
afterAll(() => given.sql.close());

const broken = JSON.stringify({ ...POLICY, rules: [{ id: "SECRET", action: 5 }] }, null, 2);

describe(`publishing by the console's form on ${DATABASE_NAME}`, () => {
  let cookie: string;

  beforeEach(async () => {
    const signedIn = await given.get(`/login?token=${ADMIN}`);
    cookie = signedIn.headers.get("set-cookie")?.split(";")[0] ?? "";
  });

  async function submit(fields: Readonly<Record<string, string>>): Promise<Response> {
    const headers = { origin: "http://localhost", cookie };
    const body = new URLSearchParams({ group: "", ...fields });
    return given.app.request("/policies", { method: "POST", headers, body });
  }

  async function review(policy: string): Promise<string> {
    const page = await (await submit({ policy, do: "review" })).text();
    return /name="checked" value="([0-9a-f]{64})"/u.exec(page)?.[1] ?? "";
  }

  it("shows what would change, and changes nothing before that is confirmed", async () => {
    await given.publish();
    const changed = JSON.stringify({ ...POLICY, drafts: "allow", colour: 1 }, null, 2);
    const response = await submit({ policy: changed.replaceAll("\n", "\r\n"), do: "review" });
    expect(response.status).toBe(200);
    const page = await response.text();
    expect(page).toContain("Version 2 for everybody, beside version 1 in force");
    expect(page).toContain('<span class="added">+   &quot;drafts&quot;: &quot;allow&quot;');
    expect(page).toContain("line 23: colour: unknown key, ignored");
    expect(await given.store.policies(TENANT)).toHaveLength(1);
    const published = await submit({
      policy: changed,
      do: "publish",
      checked: await review(changed),
    });
    expect(published.status).toBe(303);
    expect(published.headers.get("location")).toBe("/policies?published=2");
    const [newest] = await given.store.policies(TENANT);
    expect(newest).toMatchObject({ version: 2, policy: { drafts: "allow", tenant: TENANT } });
  });

  it("says so when nothing would change", async () => {
    await given.publish();
    const page = await (await submit({ policy: JSON.stringify(POLICY), do: "review" })).text();
    expect(page).toContain("Nothing changes.");
  });

  it("shows a text that was changed after its review once more", async () => {
    const text = JSON.stringify(POLICY);
    const checked = await review(text);
    for (const fields of [{ policy: `${text} ` }, { policy: text, group: "sales" }]) {
      const response = await submit({ ...fields, do: "publish", checked });
      expect(response.status).toBe(200);
      expect(await response.text()).toContain("Publish version 1");
    }
    expect(await given.store.policies(TENANT)).toEqual([]);
  });

  it.each([
    ["a broken policy", { policy: broken }, "line 11: rules[0].action: expected"],
    ["what is not JSON", { policy: '{\n"SECRET": x' }, "line 2: not JSON from here on"],
    ["nothing", {}, "not JSON: it ends too early"],
    ["a list", { policy: "[]" }, "(whole policy): expected an object, got a list of 0"],
    ["a group that is no name", { policy: "{}", group: "a\0" }, "group: a name of at most 100"],
  ])(
    "refuses %s by line and gives the text back",
    async (_, fields: Record<string, string>, told) => {
      for (const way of ["review", "publish"]) {
        const response = await submit({ ...fields, do: way });
        expect(response.status).toBe(422);
        const page = await response.text();
        const alert = /<div role="alert".*?<\/div>/su.exec(page)?.[0] ?? "";
        expect(alert).toContain("Nothing changed");
        expect(alert).toContain(told);
        expect(alert).not.toContain("SECRET");
        if (fields["policy"]?.includes("SECRET")) expect(page).toContain("SECRET");
      }
      expect(await given.store.policies(TENANT)).toEqual([]);
    },
  );
});

describe(`publishing on ${DATABASE_NAME}`, () => {
  it("signs every version with what devices check: tenant, number, validity", async () => {
    await given.publish({ ...POLICY, version: 999, tenant: "southgate" });
    const [published] = await given.store.policies(TENANT);
    const verify = (tenant: string, minVersion: number, now = given.now) =>
      verifyPolicy(published?.jws ?? "", { keys: [given.publicKey], tenant, minVersion, now });
    expect(await verify(TENANT, 1)).toMatchObject({
      ok: true,
      value: { version: 1, policy: { tenant: TENANT, version: 1, rules: [{ id: "keys" }] } },
    });
    expect(await verify("southgate", 1)).toMatchObject({ ok: false });
    expect(await verify(TENANT, 2)).toMatchObject({ ok: false });
    expect(await verify(TENANT, 1, given.now + 500 * 86_400_000)).toMatchObject({ ok: false });
  });

  it("takes the next number when another took the one it wanted", async () => {
    const { privateKey } = await generateKeyPair("EdDSA", { crv: "Ed25519" });
    const { store, publicKey } = given;
    let collisions = 0;
    const late: typeof store = {
      ...store,
      async latestVersion(tenant) {
        const version = await store.latestVersion(tenant);
        if (collisions++ < 2) await given.publish();
        return version;
      },
    };
    const signing = { privateKey, publicKey };
    const deps = { store: late, tenant: TENANT, signing, now: () => given.now };
    expect(await publishPolicy(deps, POLICY, "")).toMatchObject({
      ok: true,
      value: { version: 3 },
    });
    const kept = await store.policies(TENANT);
    expect(kept.map(({ version }) => version)).toEqual([3, 2, 1]);
  });

  it("numbers four that come at once without a gap or a repetition", async () => {
    const versions = await Promise.all(Array.from({ length: 4 }, () => given.publish()));
    expect(versions.toSorted()).toEqual([1, 2, 3, 4]);
    const signed = (await given.store.policies(TENANT)).map(({ jws }) => jws);
    expect(new Set(signed).size).toBe(4);
  });

  it("keeps and signs texts of every kind", async () => {
    const name = 'a\u2028"\\\u{1f600}ß';
    await given.publish({ ...POLICY, organisation: { name } });
    const [published] = await given.store.policies(TENANT);
    expect(published?.policy).toMatchObject({ organisation: { name } });
  });
});
