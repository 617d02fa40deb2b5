/** XMLHttpRequest: its events in order, what it says of itself at each, and how it ends. */
import { everywhere, type Place, type Probe } from "../probe";
import { outcome, thrownBy } from "../tell";

const EVENTS = [
  "readystatechange",
  "loadstart",
  "progress",
  "load",
  "loadend",
  "error",
  "abort",
  "timeout",
];
const BODY = '{"messages":[]}';

interface Case {
  readonly answer: string;
  readonly body?: XMLHttpRequestBodyInit | null;
  readonly prepare?: (xhr: XMLHttpRequest) => void;
  readonly sent?: (xhr: XMLHttpRequest) => void;
}

/** Every event with the state it finds; runs of progress events count as one, as they depend on the network. */
function follow(place: Place, { answer, body = BODY, prepare, sent }: Case): Promise<unknown> {
  return new Promise((resolve) => {
    const xhr = new XMLHttpRequest();
    const log: string[] = [];
    const note = (line: string) => {
      if (log.at(-1) !== line) log.push(line);
    };
    for (const name of EVENTS) {
      xhr.addEventListener(name, (event) => {
        if (name === "progress") return note("progress");
        const { constructor, isTrusted, target } = event;
        const counted = event instanceof ProgressEvent && event.lengthComputable;
        note(
          [
            name,
            xhr.readyState,
            xhr.status,
            constructor.name,
            isTrusted,
            target === xhr,
            counted,
          ].join(" "),
        );
      });
      xhr.upload.addEventListener(name, (event) => {
        const { loaded, total, lengthComputable } = event as ProgressEvent;
        note(
          name === "progress" ? "up progress" : `up ${name} ${loaded}/${total} ${lengthComputable}`,
        );
      });
    }
    xhr.open("POST", place.at(answer));
    prepare?.(xhr);
    xhr.addEventListener("loadend", () =>
      setTimeout(() => {
        const { readyState, status, statusText, responseURL } = xhr;
        resolve({
          log,
          ...{ readyState, status, statusText },
          path: responseURL && new URL(responseURL).pathname,
          headers: xhr.getAllResponseHeaders().replace(/^(?:date|keep-alive):.*\r\n/gmu, ""),
          header: [xhr.getResponseHeader("Content-Type"), xhr.getResponseHeader("x-none")],
          keys: Reflect.ownKeys(xhr).map(String),
        });
      }),
    );
    xhr.send(body);
    note(`after send ${xhr.readyState}`);
    sent?.(xhr);
  });
}

export const XHR_PROBES: readonly Probe[] = [
  {
    name: "xhr-events",
    about: "Events, states and headers of requests that succeed, fail, time out or are given up.",
    observe: (kit) =>
      everywhere(kit, async (place) => ({
        text: await follow(place, { answer: "text" }),
        empty: await follow(place, { answer: "text", body: null }),
        stream: await follow(place, { answer: "stream" }),
        refused: await follow(place, { answer: "refused" }),
        redirect: await follow(place, { answer: "redirect" }),
        broken: await follow(place, { answer: "broken" }),
        large: await follow(place, {
          answer: "text",
          body: `{"messages":[],"n":"${"0".repeat(9_000)}"}`,
        }),
        timeout: await follow(place, { answer: "silent", prepare: (xhr) => (xhr.timeout = 150) }),
        abort: await follow(place, {
          answer: "silent",
          sent: (xhr) => setTimeout(() => xhr.abort(), 80),
        }),
        abortAtOnce: await follow(place, { answer: "text", sent: (xhr) => xhr.abort() }),
      })),
  },
  {
    name: "xhr-types",
    about: "Every responseType gives what it stands for, and the same object each time.",
    observe: (kit) =>
      everywhere(kit, async (place) => {
        const seen: Record<string, unknown> = {};
        for (const type of ["", "text", "json", "arraybuffer", "blob", "document"] as const)
          for (const answer of ["json", "page"])
            seen[`${type} ${answer}`] = await typed(place, answer, type);
        return seen;
      }),
  },
  {
    name: "xhr-sync",
    about: "A synchronous GET answers before the next line, and its errors are thrown.",
    observe: (kit) =>
      everywhere(kit, async (place) => {
        const get = (answer: string, method = "GET") => {
          const xhr = new XMLHttpRequest();
          xhr.open(method, place.at(answer), false);
          xhr.send(method === "GET" ? null : BODY);
          return [xhr.readyState, xhr.status, xhr.responseText, xhr.responseXML];
        };
        return {
          text: get("text"),
          refused: get("refused"),
          post: get("json", "POST"),
          broken: await outcome(() => get("broken")),
        };
      }),
  },
  {
    name: "xhr-misuse",
    about: "Calls at the wrong moment throw what the platform throws.",
    observe: (kit) =>
      everywhere(kit, async (place) => {
        const fresh = (open = true) => {
          const xhr = new XMLHttpRequest();
          if (open) xhr.open("POST", place.at("text"));
          return xhr;
        };
        const again = fresh();
        again.send(BODY);
        const twice = thrownBy(() => again.send(BODY));
        const late = thrownBy(() => again.setRequestHeader("a", "b"));
        await new Promise((resolve) => (again.onloadend = resolve));
        const reused = await new Promise((resolve) => {
          again.open("GET", place.at("text"));
          again.onloadend = () => resolve([again.status, again.responseText]);
          again.send();
        });
        const wrong = XMLHttpRequest.prototype;
        return {
          twice,
          late,
          reused,
          unsent: thrownBy(() => fresh(false).send()),
          badAddress: thrownBy(() => fresh().open("GET", "https://[")),
          badMethod: thrownBy(() => fresh().open("A B", "/")),
          forbidden: thrownBy(() => fresh().open("TRACE", "/")),
          few: thrownBy(() => (fresh().open as (method: string) => void)("GET")),
          badHeader: thrownBy(() => fresh().setRequestHeader("a b", "c")),
          fewHeaders: thrownBy(() => (fresh().setRequestHeader as (name: string) => void)("a")),
          receiver: [
            thrownBy(() => wrong.send.call({} as XMLHttpRequest)),
            thrownBy(() => wrong.open.call({} as XMLHttpRequest, "GET", "/", true)),
            thrownBy(() => wrong.abort.call(null as unknown as XMLHttpRequest)),
            thrownBy(() => Reflect.get(wrong, "responseText")),
          ],
          syncType: thrownBy(() => {
            const xhr = new XMLHttpRequest();
            xhr.responseType = "json";
            xhr.open("GET", "/", false);
          }),
        };
      }),
  },
];

function typed(place: Place, answer: string, type: XMLHttpRequestResponseType): Promise<unknown> {
  return new Promise((resolve) => {
    const xhr = new XMLHttpRequest();
    xhr.open("POST", place.at(answer));
    xhr.responseType = type;
    const early: unknown = xhr.response;
    xhr.onloadend = () => {
      const value: unknown = xhr.response;
      resolve({
        early,
        same: value === xhr.response,
        kind: Object.prototype.toString.call(value),
        text: thrownBy(() => xhr.responseText) ?? xhr.responseText,
        xml: thrownBy(() => xhr.responseXML),
        ofThisPage: value === null || typeof value !== "object" || value instanceof Object,
        size: value instanceof Blob ? [value.size, value.type] : null,
        value: JSON.stringify(value),
        title: value instanceof Document ? value.title : null,
      });
    };
    xhr.send(BODY);
  });
}
