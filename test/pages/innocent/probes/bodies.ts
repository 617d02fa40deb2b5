/** What arrives of a request: the server says which headers and bytes it got. */
import { everywhere, type Place, type Probe } from "../probe";
import { outcome } from "../tell";

const FIELDS = '{"action":"variant","messages":[]}';

const BODIES: Readonly<Record<string, () => BodyInit>> = {
  text: () => "a=1",
  json: () => FIELDS,
  empty: () => "",
  "no bytes": () => new Uint8Array(0),
  "no params": () => new URLSearchParams(),
  "empty blob": () => new Blob([], { type: "text/csv" }),
  "empty form": () => new FormData(),
  params: () =>
    new URLSearchParams([
      ["a", "1"],
      ["b", "2 3"],
      ["a", "é"],
    ]),
  bytes: () => new TextEncoder().encode(FIELDS),
  part: () => new TextEncoder().encode(`xx${FIELDS}`).subarray(2),
  words: () => new Uint16Array([0x4141, 0x4242]),
  buffer: () => new TextEncoder().encode(FIELDS).buffer,
  blob: () => new Blob([FIELDS], { type: "application/json" }),
  untyped: () => new Blob([FIELDS]),
  file: () => new File(["name,size\n"], "table.csv", { type: "text/csv" }),
  form: () => formOf("one"),
};

function formOf(value: string): FormData {
  const form = new FormData();
  form.append("first", value);
  form.append("file", new File(["x\n"], 'odd "name".txt', { type: "text/plain" }));
  form.append("first", "again");
  return form;
}

const echoed = async (call: Promise<Response>): Promise<unknown> => (await call).json();

export const BODY_PROBES: readonly Probe[] = [
  {
    name: "fetch-bodies",
    about: "fetch with every kind of body: method, headers and bytes arrive as they were given.",
    observe: (kit) =>
      everywhere(kit, async (place) => {
        const seen: Record<string, unknown> = {};
        for (const [kind, body] of Object.entries(BODIES))
          seen[kind] = await outcome(() =>
            echoed(fetch(place.at("echo"), { method: "POST", body: body() })),
          );
        return seen;
      }),
  },
  {
    name: "fetch-methods",
    about: "Every method, own headers, credentials, referrer and cache modes reach the server.",
    observe: (kit) =>
      everywhere(kit, async (place) => {
        const seen: Record<string, unknown> = {};
        for (const method of ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "post", "patch"])
          seen[method] = await outcome(async () => {
            const response = await fetch(place.at("echo"), { method });
            return [response.status, await response.text()];
          });
        const inits: RequestInit[] = [
          { headers: { "x-own": "1", "content-type": "application/vnd.own+json" } },
          {
            headers: [
              ["x-own", "1"],
              ["x-own", "2"],
            ],
          },
          { headers: new Headers({ accept: "text/own" }), credentials: "omit" },
          { referrer: "/innocent/elsewhere", referrerPolicy: "same-origin" },
          { referrer: "" },
          { cache: "no-store", mode: "same-origin", redirect: "error" },
          { keepalive: true, priority: "low" },
        ];
        for (const [at, init] of inits.entries())
          seen[`init ${at}`] = await outcome(() =>
            echoed(fetch(place.at("echo"), { method: "POST", body: FIELDS, ...init })),
          );
        return seen;
      }),
  },
  {
    name: "xhr-bodies",
    about:
      "XMLHttpRequest with every kind of body: method, headers and bytes arrive as they were given.",
    observe: (kit) =>
      everywhere(kit, async (place) => {
        const seen: Record<string, unknown> = {};
        const bodies: Record<string, () => XMLHttpRequestBodyInit | Document | null> = {
          ...(BODIES as Record<string, () => XMLHttpRequestBodyInit>),
          none: () => null,
        };
        for (const [kind, body] of Object.entries(bodies))
          for (const type of [null, "application/json"])
            seen[`${kind} ${type ?? ""}`] = await byXhr(place, body(), type);
        return seen;
      }),
  },
  {
    name: "request-reuse",
    about:
      "A Request is used once, its clone once more, and a retry with the same Request is refused.",
    observe: (kit) =>
      everywhere(kit, async (place) => {
        const request = new Request(place.at("echo"), { method: "POST", body: FIELDS });
        const copy = request.clone();
        const seen: unknown[] = [request.bodyUsed];
        seen.push(await outcome(() => echoed(fetch(request))), request.bodyUsed, copy.bodyUsed);
        seen.push(await outcome(() => fetch(request)), await outcome(() => request.text()));
        seen.push(await outcome(() => echoed(fetch(copy))), copy.bodyUsed);
        const bare = new Request(place.at("echo"));
        seen.push(
          await outcome(() => echoed(fetch(bare))),
          await outcome(() => echoed(fetch(bare))),
        );
        const changed = new Request(place.at("echo"), { method: "POST", body: "old" });
        seen.push(await outcome(() => echoed(fetch(changed, { body: FIELDS, method: "PUT" }))));
        seen.push(changed.bodyUsed);
        const early = new Request(place.at("echo"), { method: "POST", body: FIELDS });
        const pending = fetch(early);
        seen.push(["used at once", early.bodyUsed]);
        await (await pending).text();
        return seen;
      }),
  },
  {
    name: "retries",
    about: "A request that failed with 503 is sent again and succeeds; the server counts both.",
    observe: (kit) =>
      everywhere(kit, async (place) => {
        const seen: number[] = [];
        for (let tries = 0; tries < 3; tries++) {
          const { status } = await fetch(place.at(`flaky?run=${kit.run}`), {
            method: "POST",
            body: FIELDS,
          });
          seen.push(status);
        }
        return seen;
      }),
  },
];

function byXhr(
  place: Place,
  body: XMLHttpRequestBodyInit | Document | null,
  type: string | null,
): Promise<unknown> {
  return new Promise((resolve) => {
    const xhr = new XMLHttpRequest();
    xhr.open("POST", place.at("echo"));
    if (type) xhr.setRequestHeader("content-type", type);
    xhr.responseType = "json";
    xhr.onloadend = () => resolve([xhr.status, xhr.response]);
    xhr.send(body);
  });
}
