import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { MOST_MODEL_PACK_BYTES } from "../../src/lib/model-pack";
import { testKey } from "../../src/lib/testing/signing-key";
import { toyPack, type ToyPack } from "../../src/lib/testing/toy-pack";
import { DATABASE_NAME, OPENING_MS } from "./database";
import { ADMIN, openFixture, POLICY, START, type Fixture } from "./fixture";

let given: Fixture;
let pack: ToyPack;

beforeAll(async () => {
  given = await openFixture();
  pack = await toyPack(given.modelKey, "1.3.0");
}, OPENING_MS);
beforeEach(() => given.reset());
afterAll(() => given.sql.close());

describe(`models on ${DATABASE_NAME}`, () => {
  it("are added by the admin and listed", async () => {
    const { bytes: _, ...about } = pack;
    const added = await add(pack.bytes);
    expect([added.status, await added.json()]).toEqual([201, about]);
    const listed = await given.get("/v1/admin/models", { authorization: `Bearer ${ADMIN}` });
    expect(await listed.json()).toEqual({ models: [{ ...about, addedAt: START }] });
  });

  it("are served whole, and from any byte on", async () => {
    await add(pack.bytes);
    const whole = await fetched();
    expect([whole.status, whole.headers.get("etag")]).toEqual([200, `"${pack.sha256}"`]);
    expect(new Uint8Array(await whole.arrayBuffer())).toEqual(pack.bytes);
    const rest = await fetched({ range: "bytes=1000-", "if-range": `"${pack.sha256}"` });
    expect([rest.status, rest.headers.get("content-range")]).toEqual([
      206,
      `bytes 1000-${pack.size - 1}/${pack.size}`,
    ]);
    expect(new Uint8Array(await rest.arrayBuffer())).toEqual(pack.bytes.slice(1000));
    const middle = await fetched({ range: "bytes=5-9" });
    expect(new Uint8Array(await middle.arrayBuffer())).toEqual(pack.bytes.slice(5, 10));
  });

  it("are served whole for another tag or a range nobody knows, and not beyond their end", async () => {
    await add(pack.bytes);
    expect((await fetched({ range: "bytes=10-", "if-range": '"other"' })).status).toBe(200);
    expect((await fetched({ range: "bytes=-10" })).status).toBe(200);
    expect((await fetched({ range: "bytes=0-1,4-5" })).status).toBe(200);
    const beyond = await fetched({ range: `bytes=${pack.size}-` });
    expect([beyond.status, beyond.headers.get("content-range")]).toEqual([
      416,
      `bytes */${pack.size}`,
    ]);
  });

  it("are kept from strangers", async () => {
    await add(pack.bytes);
    expect((await add(pack.bytes, "wrong")).status).toBe(401);
    const path = `/v1/model-packs/${pack.sha256}`;
    expect((await given.get(path, { authorization: "Bearer wrong" })).status).toBe(401);
    const { key } = await given.enrol();
    const other = `/v1/model-packs/${"ab".repeat(32)}`;
    expect((await given.get(other, { authorization: `Bearer ${key}` })).status).toBe(404);
  });

  it("are refused when devices would refuse them", async () => {
    const foreign = await toyPack(await testKey(), "1.3.0");
    const refused = await add(foreign.bytes);
    expect([refused.status, await refused.json()]).toMatchObject([
      422,
      { errors: ["unknown-key"] },
    ]);
    expect((await add(pack.bytes.slice(0, 900))).status).toBe(422);
    expect((await add(new Uint8Array(MOST_MODEL_PACK_BYTES + 1))).status).toBe(413);
    expect(await given.store.models("northgate")).toEqual([]);
  });

  it("must be there, as they are, before a policy may name them", async () => {
    const { bytes: _, ...entry } = pack;
    const publish = (model: object) =>
      given.post("/v1/admin/policies", { ...POLICY, model: { pack: model } }, ADMIN);
    expect(await (await publish(entry)).json()).toMatchObject({
      errors: ["model.pack.sha256: no such model here; add it first"],
    });
    await add(pack.bytes);
    expect(await (await publish({ ...entry, version: "1.4.0" })).json()).toMatchObject({
      errors: ["model.pack.version: the pack has 1.3.0"],
    });
    expect((await publish(entry)).status).toBe(201);
  });
});

async function add(bytes: Uint8Array<ArrayBuffer>, token = ADMIN): Promise<Response> {
  return given.app.request("/v1/admin/models", {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/octet-stream" },
    body: bytes,
  });
}

async function fetched(headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  const { key } = await given.enrol();
  return given.get(`/v1/model-packs/${pack.sha256}`, {
    authorization: `Bearer ${key}`,
    ...headers,
  });
}
