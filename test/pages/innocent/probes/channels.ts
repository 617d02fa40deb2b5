/** Beacons, sockets, event streams and workers, used plainly. */
import { everywhere, pause, type Probe } from "../probe";
import { outcome, thrownBy } from "../tell";

const SOCKETS = ["wss://chatgpt.com/innocent/plain/socket", "wss://ws.chatgpt.com/p/ws/user"];

export const CHANNEL_PROBES: readonly Probe[] = [
  {
    name: "beacons",
    about:
      "sendBeacon returns what it returned, whatever it is given, and says no where the platform does.",
    observe: async (kit) => {
      const send = navigator.sendBeacon.bind(navigator);
      const { places } = kit;
      const given = places.map((place) => [
        send(place.at("echo")),
        send(place.at("echo"), "{}"),
        send(place.at("echo"), new Blob(["{}"], { type: "text/plain" })),
        send(place.at("echo"), new URLSearchParams({ a: "1" })),
        send(place.at("echo"), new Uint8Array([50])),
        send(new URL(place.at("echo"), location.href), null),
      ]);
      const counted = places.flatMap((place) =>
        [undefined, null, ""].map(
          (data, at) => [place.at(`flaky?b=${at}${kit.run}`), data] as const,
        ),
      );
      for (const [address, data] of counted) send(address, data);
      await pause(500);
      // The first of any kind is refused, so each of these is answered well when its beacon has arrived.
      const arrived = await Promise.all(
        counted.map(async ([address]) => (await fetch(address)).status),
      );
      return {
        given,
        arrived,
        large: send("/innocent/plain/echo", "0".repeat(70_000)),
        none: thrownBy(() => (send as unknown as () => void)()),
        scheme: thrownBy(() => send("data:,")),
        address: thrownBy(() => send("https://[")),
        receiver: thrownBy(() => navigator.sendBeacon.call({} as Navigator, "/")),
      };
    },
  },
  {
    name: "sockets",
    about:
      "WebSockets open, carry text and bytes in order, and close with the page's own code and reason.",
    observe: async () => {
      const seen: unknown[] = [];
      for (const address of SOCKETS) seen.push(await talk(new WebSocket(address)));
      class Own extends WebSocket {
        kind = "own";
      }
      const own = new Own(SOCKETS[0] ?? "", []);
      const closed = await talk(own);
      return {
        seen,
        own: [
          own instanceof Own,
          own instanceof WebSocket,
          own.kind,
          own.constructor === Own,
          closed,
        ],
        constants: [WebSocket.OPEN, WebSocket.prototype.CLOSED],
        early: thrownBy(() => new WebSocket(SOCKETS[0] ?? "").send("x")),
        badAddress: thrownBy(() => new WebSocket("nothing:")),
        badProtocol: thrownBy(() => new WebSocket(SOCKETS[0] ?? "", ["a", "a"])),
        badCode: thrownBy(() => own.close(7)),
        late: thrownBy(() => own.send("late")),
        plainCall: thrownBy(() =>
          (WebSocket as unknown as (url: string) => void)(SOCKETS[0] ?? ""),
        ),
        receiver: thrownBy(() => WebSocket.prototype.send.call({} as WebSocket, "x")),
        nobody: await new Promise((resolve) => {
          const socket = new WebSocket("wss://nobody.invalid/");
          const log: string[] = [];
          socket.onerror = (event) => log.push(`error ${event.constructor.name}`);
          socket.onclose = ({ code, reason, wasClean }) => resolve([log, code, reason, wasClean]);
        }),
      };
    },
  },
  {
    name: "event-sources",
    about:
      "EventSource tells named events, ids and ends, on both kinds of address, and can be subclassed.",
    observe: async (kit) => {
      class Own extends EventSource {}
      return {
        heard: await everywhere(kit, (place) => listen(new EventSource(place.at("events")))),
        own: await listen(new Own(kit.places[0]?.at("events") ?? "", { withCredentials: true })),
        isOwn: Object.getPrototypeOf(new Own("data:,")) === Own.prototype,
        refused: await new Promise((resolve) => {
          const source = new EventSource("/innocent/plain/refused");
          source.onerror = () => resolve(source.readyState);
        }),
        badAddress: thrownBy(() => new EventSource("https://[")),
        plainCall: thrownBy(() => (EventSource as unknown as (url: string) => void)("/")),
        none: thrownBy(() => Reflect.construct(EventSource, [])),
        text: String(EventSource),
        constructor: EventSource.prototype.constructor === EventSource,
      };
    },
  },
  {
    name: "messages",
    about:
      "postMessage, MessageChannel, BroadcastChannel and structuredClone carry what they carried.",
    observe: async () => {
      const { port1, port2 } = new MessageChannel();
      const heard = new Promise(
        (resolve) => (port2.onmessage = ({ data }) => resolve(data as unknown)),
      );
      port1.postMessage({ list: [1, "two"], at: new Date(0) });
      const own = new Promise((resolve) =>
        addEventListener(
          "message",
          ({ data, origin, source }) => resolve([data, origin, source === window]),
          { once: true },
        ),
      );
      postMessage("to myself", "*");
      const made = new MessageEvent("message", { data: "made", origin: "https://a.example" });
      const clone = structuredClone(new Map([["a", new Set([1])]]));
      return {
        heard: JSON.stringify(await heard),
        own: await own,
        made: [made.data, made.origin, made.isTrusted],
        clone: [clone instanceof Map, [...(clone.get("a") ?? [])]],
        notCloned: thrownBy(() => structuredClone(() => undefined)),
        functionClone: thrownBy(() => structuredClone(fetch)),
        getter: thrownBy(() => Reflect.get(MessageEvent.prototype, "data")),
      };
    },
  },
  {
    name: "workers",
    about: "Workers start, answer, fetch by themselves, and report their errors.",
    observe: async () => {
      const source = `
        onmessage = async ({ data }) => {
          const response = await fetch(data);
          postMessage([response.status, response.type, String(fetch), typeof window]);
        };`;
      const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
      const ask = (worker: Worker) =>
        new Promise((resolve) => {
          worker.onmessage = ({ data }) => resolve(data as unknown);
          worker.onerror = ({ message }) => resolve(message);
          worker.postMessage(new URL("/innocent/plain/text", location.href).href);
        });
      const broken = URL.createObjectURL(new Blob(["throw new Error('mine')"]));
      return {
        classic: await ask(new Worker(address)),
        module: await ask(new Worker(address, { type: "module", name: "named" })),
        broken: await ask(new Worker(broken)),
        text: [String(Worker), Worker.prototype.constructor === Worker, Worker.length],
        badAddress: thrownBy(() => new Worker("https://[")),
        foreign: thrownBy(() => new Worker("https://elsewhere.example/x.js")),
        plainCall: thrownBy(() => (Worker as unknown as (url: string) => void)("/")),
      };
    },
  },
  {
    name: "frames",
    about:
      "Frames have functions of their own that work, are not the page's, and survive being moved.",
    observe: async () => {
      const seen: unknown[] = [];
      for (const attributes of [{}, { srcdoc: "<p>in</p>" }, { src: "/innocent/plain/page" }]) {
        const frame = document.createElement("iframe");
        const loaded = new Promise((resolve) => (frame.onload = resolve));
        Object.assign(frame, attributes);
        document.body.append(frame);
        await loaded;
        const other = frame.contentWindow as Window & typeof globalThis;
        const url = new URL("/innocent/plain/text", location.href).href;
        const response = await other.fetch(url);
        seen.push([
          response.status,
          other.fetch === window.fetch,
          other.location.pathname,
          response instanceof other.Response,
          response instanceof Response,
          other.Function.prototype.toString.call(other.fetch),
          Function.prototype.toString.call(other.fetch),
          await outcome(() => other.fetch("https://[")),
        ]);
        frame.remove();
        seen.push(
          await outcome(() => other.fetch(url)).then((end) => JSON.stringify(end).length > 0),
        );
      }
      return { seen, left: window.length };
    },
  },
];

function talk(socket: WebSocket): Promise<unknown> {
  const log: unknown[] = [];
  let expected = 2;
  socket.binaryType = "arraybuffer";
  return new Promise((resolve) => {
    socket.onopen = (event) => {
      log.push([
        "open",
        event.constructor.name,
        socket.readyState,
        socket.protocol,
        socket.extensions,
      ]);
      socket.send('{"type":"ping"}');
      log.push(socket.bufferedAmount);
      socket.send(new Uint8Array([1, 2, 3]));
      log.push(socket.bufferedAmount);
    };
    socket.onmessage = (event) => {
      const data: unknown = event.data;
      log.push([
        typeof data === "string" ? data : [...new Uint8Array(data as ArrayBuffer)],
        event.origin,
        event.isTrusted,
        event.lastEventId,
      ]);
      if (--expected === 0) socket.close(3001, "done here");
    };
    socket.onerror = () => log.push("error");
    socket.onclose = ({ code, reason, wasClean }) =>
      resolve([log, code, reason, wasClean, socket.url, Reflect.ownKeys(socket).length]);
  });
}

function listen(source: EventSource): Promise<unknown> {
  const log: unknown[] = [];
  const note = ({ type, data, lastEventId, origin, isTrusted }: MessageEvent) =>
    log.push([type, data, lastEventId, origin, isTrusted]);
  return new Promise((resolve) => {
    source.onopen = () => log.push(["open", source.readyState]);
    source.onmessage = note;
    source.addEventListener("named", note);
    source.onerror = () => {
      log.push(["error", source.readyState]);
      source.close();
      resolve([log, source.readyState, source.withCredentials, new URL(source.url).pathname]);
    };
  });
}
