/** What a page learns of an answer: its identity, its pieces, its end. */
import { everywhere, pause, type Probe } from "../probe";
import { outcome, tellError, tellProperty } from "../tell";

const unbound = fetch;
const post = (init: RequestInit = {}): RequestInit => ({
  method: "POST",
  body: '{"messages":[]}',
  ...init,
});

function identity(response: Response): unknown {
  const { url, type, redirected, status, statusText, ok, bodyUsed } = response;
  const pathname = url && new URL(url).pathname + new URL(url).hash;
  return {
    ...{ pathname, type, redirected, status, statusText, ok, bodyUsed },
    headers: [...response.headers].filter(([name]) => !/^(?:date|keep-alive)$/u.test(name)),
    same: response.headers === response.headers,
    sameBody: response.body === response.body,
    bodyTag: String(response.body),
    locked: response.body?.locked ?? null,
    instance:
      response instanceof Response && Object.getPrototypeOf(response) === Response.prototype,
    keys: Reflect.ownKeys(response).map(String),
  };
}

export const RESPONSE_PROBES: readonly Probe[] = [
  {
    name: "response-identity",
    about: "url, type, redirected, status, headers and own keys of answers of several kinds.",
    observe: (kit) =>
      everywhere(kit, async (place) => {
        const seen: Record<string, unknown> = {};
        for (const answer of ["echo", "text", "stream", "nothing", "refused", "redirect", "page"])
          for (const init of [{}, post()])
            seen[`${answer} ${init.method ?? "GET"}`] = await outcome(async () => {
              const response = await fetch(`${place.at(answer)}#part`, init);
              const before = identity(response);
              const length = (await response.text()).length > 0;
              return {
                before,
                length,
                after: response.bodyUsed,
                again: await outcome(() => response.text()),
              };
            });
        for (const redirect of ["error", "manual"] as const)
          seen[`redirect ${redirect}`] = await outcome(async () =>
            identity(await fetch(place.at("redirect"), post({ redirect }))),
          );
        return seen;
      }),
  },
  {
    name: "response-clone",
    about: "Clones of an answer are read apart from it, in every way an answer can be read.",
    observe: (kit) =>
      everywhere(kit, async (place) => {
        const response = await fetch(place.at("json"), post());
        const readings: Record<string, unknown> = {};
        for (const way of ["text", "json", "arrayBuffer", "blob", "bytes", "formData"] as const) {
          const copy = response.clone();
          readings[way] = await outcome(async () => {
            const value: unknown = await (
              copy as Response & Record<typeof way, () => Promise<unknown>>
            )[way]();
            if (value instanceof Blob) return [value.type, value.size];
            return value instanceof ArrayBuffer ? value.byteLength : value;
          });
          readings[`${way} after`] = [identity(copy), await outcome(() => copy.clone())];
        }
        return { readings, original: identity(response), text: await response.text() };
      }),
  },
  {
    name: "streaming",
    about: "Pieces of a streamed answer come in order, one at a time, before the answer has ended.",
    observe: (kit) =>
      everywhere(kit, async (place) => {
        const response = await fetch(place.at("stream"), post());
        const reader = response.body?.getReader();
        const decoder = new TextDecoder();
        const chunks: string[] = [];
        const start = performance.now();
        let first = 0;
        for (;;) {
          const step = await reader?.read();
          if (!step || step.done) break;
          first ||= performance.now() - start;
          chunks.push(decoder.decode(step.value, { stream: true }));
        }
        const whole = performance.now() - start;
        const iterated: string[] = [];
        const second = await fetch(place.at("stream"), post());
        for await (const piece of second.body ?? []) iterated.push(decoder.decode(piece));
        const [left, right] = (await fetch(place.at("stream"), post())).body?.tee() ?? [];
        return {
          text: chunks.join(""),
          several: chunks.length > 2,
          early: first < whole - 100,
          iterated: iterated.join(""),
          teed: [await new Response(left).text(), await new Response(right).text()],
          locked: [response.body?.locked, await outcome(() => response.text())],
          piped: await new Response(
            (await fetch(place.at("stream"), post())).body
              ?.pipeThrough(new TextDecoderStream())
              .pipeThrough(new TextEncoderStream()),
          ).text(),
        };
      }),
  },
  {
    name: "abort",
    about: "Requests given up before, while and after they are answered end with the same errors.",
    observe: (kit) =>
      everywhere(kit, async (place) => {
        const own = new RangeError("my own reason");
        const before = (reason?: unknown) =>
          outcome(() => fetch(place.at("echo"), post({ signal: AbortSignal.abort(reason) })));
        const later = async (answer: string, reason?: unknown) => {
          const controller = new AbortController();
          const call = outcome(() => fetch(place.at(answer), post({ signal: controller.signal })));
          setTimeout(() => controller.abort(reason), 60);
          return call;
        };
        const reading = async (way: "text" | "body") => {
          const controller = new AbortController();
          const response = await fetch(place.at("endless"), post({ signal: controller.signal }));
          setTimeout(() => controller.abort(), 60);
          if (way === "text") return outcome(() => response.text());
          const reader = response.body?.getReader();
          return outcome(async () => {
            for (let at = 0; at < 50; at++) await reader?.read();
          });
        };
        const controller = new AbortController();
        const response = await fetch(place.at("text"), post({ signal: controller.signal }));
        const text = await response.text();
        controller.abort();
        const cancelled = await fetch(place.at("endless"), post());
        return {
          before: await before(),
          beforeOwn: [await before(own), await before(null), await before("words")],
          while: await later("silent"),
          whileOwn: await later("silent", own),
          sameReason: await fetch(place.at("echo"), post({ signal: AbortSignal.abort(own) })).catch(
            (error: unknown) => error === own,
          ),
          timeout: await outcome(() =>
            fetch(place.at("silent"), post({ signal: AbortSignal.timeout(80) })),
          ),
          text: await reading("text"),
          body: await reading("body"),
          after: [text.length, response.bodyUsed],
          cancel: [await outcome(() => cancelled.body?.cancel("enough")), cancelled.bodyUsed],
        };
      }),
  },
  {
    name: "network-errors",
    about:
      "Refused connections, broken answers and bad arguments reject with the platform's own errors.",
    observe: async (kit) => ({
      ...(await everywhere(kit, async (place) => ({
        broken: await outcome(() => fetch(place.at("broken"), post())),
        cut: await outcome(async () => (await fetch(place.at("cut"), post())).text()),
        cutBody: await outcome(async () => {
          const reader = (await fetch(place.at("cut"), post())).body?.getReader();
          while (!(await reader?.read())?.done);
        }),
        cutJson: await outcome(
          async () => (await fetch(place.at("cut"), post())).json() as unknown,
        ),
        notJson: await outcome(
          async () => (await fetch(place.at("text"), post())).json() as unknown,
        ),
        getWithBody: await outcome(() => fetch(place.at("echo"), post({ method: "GET" }))),
        badMethod: await outcome(() => fetch(place.at("echo"), post({ method: "A B" }))),
        badHeader: await outcome(() => fetch(place.at("echo"), post({ headers: { "a b": "c" } }))),
        badSignal: await outcome(() =>
          fetch(place.at("echo"), post({ signal: {} as AbortSignal })),
        ),
        badMode: await outcome(() => fetch(place.at("echo"), post({ mode: "navigate" }))),
        lockedBody: await outcome(() => {
          const body = new Blob(["x"]).stream();
          body.getReader();
          return fetch(place.at("echo"), { ...post({ body }), duplex: "half" } as RequestInit);
        }),
        noDuplex: await outcome(() =>
          fetch(place.at("echo"), post({ body: new Blob(["x"]).stream() })),
        ),
      }))),
      nobody: await outcome(() => fetch("https://nobody.invalid/")),
      cors: await outcome(() => fetch("https://elsewhere.example/")),
      badAddress: await outcome(() => fetch("https://[")),
      withUser: await outcome(() => fetch("https://a:b@chatgpt.com/")),
      none: await outcome(() => (fetch as () => unknown)()),
      symbol: await outcome(() => fetch(Symbol.iterator as unknown as string)),
      number: await outcome(() => fetch("/innocent/plain/echo", 3 as RequestInit)),
      receiver: await outcome(() => fetch.call({} as Window, "/innocent/plain/echo")),
      unbound: await outcome(async () => (await unbound("/innocent/plain/text")).status),
      isPromise: fetch("/innocent/plain/text") instanceof Promise,
    }),
  },
  {
    name: "microtasks",
    about:
      "fetch returns at once: nothing of it comes before the page's own microtasks and timers of zero.",
    observe: (kit) =>
      everywhere(kit, async (place) => {
        const order: string[] = [];
        const call = fetch(place.at("text"), post()).then(() => order.push("fetch"));
        void Promise.resolve().then(() => order.push("microtask"));
        queueMicrotask(() => order.push("queued"));
        setTimeout(() => order.push("timer"), 0);
        order.push("at once");
        await call;
        const failing: string[] = [];
        const failed = fetch("https://[").catch(() => failing.push("failed"));
        void Promise.resolve().then(() => failing.push("microtask"));
        failing.push("at once");
        await failed;
        await pause(0);
        return { order, failing: [failing[0], [...failing].sort()] };
      }),
  },
  {
    name: "rejections",
    about: "An unhandled rejection of fetch is told to the page once, with the error itself.",
    observe: (kit) =>
      everywhere(kit, async (place) => {
        const told: unknown[] = [];
        const hear = (event: PromiseRejectionEvent) => {
          event.preventDefault();
          told.push([event.type, tellError(event.reason), event.promise === call]);
        };
        addEventListener("unhandledrejection", hear);
        const call = fetch(place.at("broken"), post());
        await pause(500);
        removeEventListener("unhandledrejection", hear);
        return told;
      }),
  },
  {
    name: "response-natives",
    about:
      "Response and Request are what they were: names, descriptors, static functions, subclasses.",
    observe: async () => ({
      names: ["url", "type", "redirected", "headers", "clone", "text", "json", "body"].map(
        (name) => [name, tellProperty(Response.prototype, name)],
      ),
      made: identity(new Response("x", { status: 201, headers: { a: "b" } })),
      error: [Response.error().type, Response.error().status, Response.error().url],
      json: await Response.json({ a: 1 }).json(),
      redirect: Response.redirect("/x").headers.get("location"),
      wrong: await outcome(() => Response.prototype.text.call({} as Response)),
      getter: await outcome(() => Reflect.get(Response.prototype, "url")),
      subclass: await new (class extends Response {})("sub").text(),
    }),
  },
];
