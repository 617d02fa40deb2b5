import { describe, expect, it } from "vitest";
import { createEndpoint, type Endpoint } from "./endpoint";

const EVENTS = [] as const;

describe("the endpoint, when it is well", () => {
  it("enrols with the token and gets a key", async () => {
    const { endpoint, seen } = answering(json({ device: "d1", key: "secret" }, 201));
    const details = { tenant: "northgate", token: "t", extension: "1", browser: "Chrome 156" };
    expect(await endpoint.enrol({ ...details, group: null })).toEqual({
      ok: true,
      value: { device: "d1", key: "secret" },
    });
    expect(seen[0]?.url).toBe("https://admin.example/v1/enrol");
    expect(JSON.parse(String(seen[0]?.init.body))).toEqual(details);
  });

  it("fetches a policy, and nothing when it has not changed", async () => {
    const fresh = answering(new Response("aa.bb.cc\n", { headers: { etag: '"7"' } }));
    expect(await fresh.endpoint.policy("key", "sales & co", null)).toEqual({
      ok: true,
      value: { changed: true, jws: "aa.bb.cc", etag: '"7"' },
    });
    expect(fresh.seen[0]?.url).toBe("https://admin.example/v1/policy?group=sales%20%26%20co");
    const same = answering(new Response(null, { status: 304 }));
    expect(await same.endpoint.policy("key", null, '"7"')).toEqual({
      ok: true,
      value: { changed: false },
    });
    const headers = new Headers(same.seen[0]?.init.headers);
    expect(headers.get("if-none-match")).toBe('"7"');
    expect(headers.get("authorization")).toBe("Bearer key");
  });

  it("fetches company data as bytes, also when they are more than a policy may have", async () => {
    const bytes = Uint8Array.from({ length: 2_000_000 }, (_, at) => at % 251);
    const { endpoint, seen } = answering(new Response(bytes));
    const answer = await endpoint.companyData("key", "ab".repeat(32));
    expect(answer.ok && Buffer.compare(answer.value, bytes)).toBe(0);
    expect(seen[0]?.url).toBe(`https://admin.example/v1/company-data/${"ab".repeat(32)}`);
    expect(new Headers(seen[0]?.init.headers).get("authorization")).toBe("Bearer key");
    const endless = answering(new Response(new Uint8Array(16_000_001)));
    expect(await endless.endpoint.companyData("key", "x")).toMatchObject({ reason: "too-large" });
  });

  it("names what it took, had and refused", async () => {
    const { endpoint } = answering(
      json({ accepted: ["a"], duplicate: ["b"], rejected: [{ id: "c", why: "schema" }] }),
    );
    expect(await endpoint.deliver("key", EVENTS)).toEqual({
      ok: true,
      value: { accepted: ["a"], duplicate: ["b"], rejected: ["c"] },
    });
  });

  it("is asked without cookies, cache or redirects", async () => {
    const { endpoint, seen } = answering(new Response(null, { status: 304 }));
    await endpoint.policy("key", null, null);
    expect(seen[0]?.init).toMatchObject({
      redirect: "error",
      credentials: "omit",
      cache: "no-store",
    });
  });
});

describe("the endpoint, when it is not", () => {
  const statuses: [status: number, reason: string][] = [
    [401, "unauthorised"],
    [403, "unauthorised"],
    [404, "refused"],
    [413, "too-large"],
    [429, "busy"],
    [500, "unreachable"],
    [503, "busy"],
  ];
  it.each(statuses)("status %i is %s", async (status, reason) => {
    const { endpoint } = answering(new Response("<h1>no</h1>", { status }));
    expect(await endpoint.policy("key", null, null)).toMatchObject({ ok: false, reason, status });
  });

  it("no network is unreachable, without the error's words", async () => {
    const { endpoint } = answering(() => Promise.reject(new TypeError("secret.internal refused")));
    expect(await endpoint.policy("key", null, null)).toEqual({
      ok: false,
      reason: "unreachable",
      status: 0,
      retryAfter: null,
    });
  });

  it("ten megabytes are not read to their end", async () => {
    let pulled = 0;
    const chunk = new Uint8Array(100_000);
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += chunk.length;
        if (pulled > 10_000_000) controller.close();
        else controller.enqueue(chunk);
      },
    });
    const { endpoint } = answering(new Response(body));
    expect(await endpoint.policy("key", null, null)).toMatchObject({ reason: "too-large" });
    expect(pulled).toBeLessThan(2_000_000);
  });

  it("a page instead of JSON is no key and no report", async () => {
    const page = () => new Response("<!doctype html><title>Sign in</title>");
    const enrolled = await answering(page()).endpoint.enrol({
      tenant: "northgate",
      token: "t",
      extension: "1",
      browser: "Chrome 156",
      group: null,
    });
    expect(enrolled).toMatchObject({ ok: false, reason: "refused" });
    expect(await answering(page()).endpoint.deliver("key", EVENTS)).toEqual({
      ok: true,
      value: { accepted: [], duplicate: [], rejected: [] },
    });
  });

  it("says how long to wait, within reason", async () => {
    const wait = async (value: string) => {
      const { endpoint } = answering(
        new Response("", { status: 429, headers: { "retry-after": value } }),
      );
      const answer = await endpoint.policy("key", null, null);
      return answer.ok ? null : answer.retryAfter;
    };
    expect(await wait("30")).toBe(30);
    expect(await wait("9999999")).toBe(86_400);
    expect(await wait("tomorrow")).toBeNull();
    expect(await wait("-5")).toBeNull();
  });
});

interface Call {
  readonly url: string;
  readonly init: RequestInit;
}

function answering(response: Response | (() => Promise<Response>)): {
  endpoint: Endpoint;
  seen: Call[];
} {
  const seen: Call[] = [];
  const fetchFake: typeof fetch = (url, init = {}) => {
    seen.push({ url: String(url instanceof Request ? url.url : url), init });
    return typeof response === "function" ? response() : Promise.resolve(response);
  };
  return { endpoint: createEndpoint("https://admin.example", fetchFake), seen };
}

function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status });
}
