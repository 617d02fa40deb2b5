import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { migrate } from "../src/store/migrations";
import { DATABASE_NAME, openEmptyDatabase, OPENING_MS } from "./database";
import { eventAt, openFixture, START, type Fixture } from "./fixture";

let given: Fixture;

beforeAll(async () => {
  given = await openFixture();
}, OPENING_MS);
beforeEach(() => given.reset());
afterAll(() => given.sql.close());

describe(`migrations on ${DATABASE_NAME}`, () => {
  it("run once each, in order, and leave data alone when run again", async () => {
    const sql = await openEmptyDatabase();
    await migrate(sql);
    const versions = () => sql.query("select version from migrations order by version");
    const before = await versions();
    expect(before.slice(0, 2)).toEqual([{ version: 1 }, { version: 2 }]);
    await sql.query(
      `insert into policies (tenant, version, policy, jws, published_at) values ('t', 1, '{}', '', 0)`,
    );
    await migrate(sql);
    expect(await versions()).toEqual(before);
    expect(await sql.query("select tenant from policies")).toEqual([{ tenant: "t" }]);
    await sql.close();
  });
});

describe(`events on ${DATABASE_NAME}`, () => {
  beforeEach(async () => {
    const { device } = await given.enrol();
    const add = (event: Parameters<typeof given.store.addEvent>[1]) =>
      given.store.addEvent(device, event, START);
    await add(eventAt(1));
    await add(eventAt(2, { action: "warn", findings: { IBAN: 2, PERSON: 1 } }));
    await add(eventAt(3, { kind: "policy-refused", action: null, site: null, findings: {} }));
    await add(eventAt(4, { site: { id: "openai", host: "chat.northgate.example" } }));
    await add(eventAt(5, { time: eventAt(1).time }));
  });

  const idsOf = async (filter: Partial<Parameters<typeof given.store.events>[1]>) =>
    (await given.store.events("northgate", { limit: 10, ...filter })).map(({ event }) =>
      Number(event.id.slice(-3)),
    );

  it.each([
    ["nothing", {}, [4, 3, 2, 5, 1]],
    ["action", { action: "warn" }, [2]],
    ["kind", { kind: "policy-refused" }, [3]],
    ["type", { type: "IBAN" }, [2]],
    ["host", { host: "chat.northgate.example" }, [4]],
    ["two at once", { action: "block", type: "API_KEY", host: "chatgpt.com" }, [5, 1]],
    ["what is not there", { action: "coach" }, []],
  ])("are filtered by %s, newest first", async (_, filter, ids) => {
    expect(await idsOf(filter)).toEqual(ids);
  });

  it("come in pages without gap or repetition, also where times are equal", async () => {
    const seen: number[] = [];
    let before: { time: number; seq: number } | undefined;
    for (let page = 0; page < 5; page++) {
      const rows = await given.store.events("northgate", { limit: 1, before });
      const [row] = rows;
      if (!row) break;
      seen.push(Number(row.event.id.slice(-3)));
      before = { time: row.event.time, seq: row.seq };
    }
    expect(seen).toEqual([4, 3, 2, 5, 1]);
  });

  it("are counted by action, decisions only", async () => {
    expect(await given.store.countsSince("northgate", 0)).toEqual({ block: 3, warn: 1 });
    expect(await given.store.countsSince("northgate", eventAt(4).time)).toEqual({ block: 1 });
  });

  it("belong to one tenant", async () => {
    expect(await given.store.events("southgate", { limit: 10 })).toEqual([]);
    expect(await given.store.countsSince("southgate", 0)).toEqual({});
  });
});
