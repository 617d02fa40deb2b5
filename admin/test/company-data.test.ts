import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { buildCells } from "../../src/detect/company/build-cells";
import { writePack } from "../../src/detect/company/pack";
import { DATABASE_NAME, OPENING_MS } from "./database";
import { ADMIN, openFixture, POLICY, START, type Fixture } from "./fixture";

let given: Fixture;

beforeAll(async () => {
  given = await openFixture();
}, OPENING_MS);
beforeEach(() => given.reset());
afterAll(() => given.sql.close());

const BYTES = writePack(
  buildCells([["Blue Falcon"]], {
    kind: "dictionary",
    key: [1, 2],
    columns: 1,
    require: 1,
    within: 50,
    stem: [],
  }).pack,
);
const SHA256 = createHash("sha256").update(BYTES).digest("hex");
const ENTRY = { id: "code-names", kind: "dictionary", sha256: SHA256 };

describe(`company data on ${DATABASE_NAME}`, () => {
  it("is added by the admin, listed, and served to devices byte by byte", async () => {
    const added = await add(BYTES);
    expect(added.status).toBe(201);
    expect(await added.json()).toEqual({ sha256: SHA256, kind: "dictionary", size: BYTES.length });
    expect((await add(BYTES)).status).toBe(201);
    const listed = await given.get("/v1/admin/company-data", { authorization: `Bearer ${ADMIN}` });
    expect(await listed.json()).toEqual({
      companyData: [{ sha256: SHA256, kind: "dictionary", size: BYTES.length, addedAt: START }],
    });
    const { key } = await given.enrol();
    const served = await fetchPack(SHA256, key);
    expect(served.headers.get("content-type")).toBe("application/octet-stream");
    expect(new Uint8Array(await served.arrayBuffer())).toEqual(BYTES);
  });

  it("is kept from strangers", async () => {
    await add(BYTES);
    expect((await add(BYTES, "wrong")).status).toBe(401);
    expect((await fetchPack(SHA256, "wrong")).status).toBe(401);
    const { key } = await given.enrol();
    expect((await fetchPack("ab".repeat(32), key)).status).toBe(404);
  });

  it.each([
    ["text", new TextEncoder().encode("first,last"), 422],
    ["half a pack", BYTES.slice(0, -4), 422],
    ["nothing", new Uint8Array(), 422],
    ["too much", new Uint8Array(16_000_001), 413],
  ])("is refused when it is %s", async (_what, bytes, status) => {
    const refused = await add(bytes);
    expect(refused.status).toBe(status);
    expect(await given.store.packs("northgate")).toEqual([]);
  });

  it("must be there, and of its kind, before a policy may name it", async () => {
    const publish = (entry: object) =>
      given.post("/v1/admin/policies", { ...POLICY, companyData: [entry] }, ADMIN);
    const early = await publish(ENTRY);
    expect(early.status).toBe(422);
    expect(await early.json()).toMatchObject({
      errors: ["companyData[0].sha256: no such pack here; add it first"],
    });
    await add(BYTES);
    expect((await publish({ ...ENTRY, kind: "edm" })).status).toBe(422);
    expect((await publish(ENTRY)).status).toBe(201);
  });

  it("may stand in the policy itself, if it is what its hash says", async () => {
    const inline = Buffer.from(BYTES).toString("base64");
    const publish = (entry: object) =>
      given.post("/v1/admin/policies", { ...POLICY, companyData: [entry] }, ADMIN);
    expect((await publish({ ...ENTRY, inline })).status).toBe(201);
    const wrong = await publish({ ...ENTRY, sha256: "ab".repeat(32), inline });
    expect(await wrong.json()).toMatchObject({
      errors: ["companyData[0]: not the pack it says (hash)"],
    });
  });
});

async function add(bytes: Uint8Array<ArrayBuffer>, token = ADMIN): Promise<Response> {
  return given.app.request("/v1/admin/company-data", {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/octet-stream" },
    body: bytes,
  });
}

async function fetchPack(sha256: string, key: string): Promise<Response> {
  return given.get(`/v1/company-data/${sha256}`, { authorization: `Bearer ${key}` });
}
