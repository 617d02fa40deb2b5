/** Workers of every kind: no guard of a page stands in them. */
import type { Kit, Trick } from "../trick";
import { open, openUnpacked } from "./holes";

/** Where the service worker is that was there first. */
const EARLY = "/hostile/early/";
const ESCAPED = "dedicated workers, escaped pages";

export const WORKERS: readonly Trick[] = [
  {
    name: "dedicated-worker",
    about: "Has a dedicated worker send.",
    holes: openUnpacked(ESCAPED),
    send({ prompt, body, file }) {
      new Worker(file("sender.js")).postMessage({ url: prompt, body: body() });
    },
  },
  {
    name: "module-worker",
    about: "Has a dedicated worker of the module kind send.",
    holes: openUnpacked(ESCAPED),
    send({ prompt, body, file }) {
      const worker = new Worker(file("sender.js"), { type: "module" });
      worker.postMessage({ url: prompt, body: body() });
    },
  },
  {
    name: "blob-worker",
    about: "Has a worker send whose script is a Blob.",
    holes: openUnpacked(ESCAPED),
    send({ prompt, body }) {
      const init = { method: "POST", body: body() };
      const source = `fetch(${JSON.stringify(prompt)}, ${JSON.stringify(init)})`;
      new Worker(URL.createObjectURL(new Blob([source])));
    },
  },
  {
    name: "import-scripts",
    about: "Has a worker import a script, which sends.",
    holes: openUnpacked(ESCAPED),
    send({ prompt, body, file }) {
      const source = `importScripts(${JSON.stringify(file("sender.js"))});
        self.dispatchEvent(new MessageEvent("message", { data: ${JSON.stringify({
          url: prompt,
          body: body(),
        })} }))`;
      new Worker(URL.createObjectURL(new Blob([source])));
    },
  },
  {
    name: "worker-in-worker",
    about: "Has a worker start a worker, which sends.",
    holes: openUnpacked(ESCAPED),
    send({ prompt, body, file }) {
      const source = `new Worker(${JSON.stringify(file("sender.js"))})
        .postMessage(${JSON.stringify({ url: prompt, body: body() })})`;
      new Worker(URL.createObjectURL(new Blob([source])));
    },
  },
  {
    name: "worker-blob-body",
    about: "Has a worker send a Blob, whose bytes the browser shows to nobody.",
    holes: openUnpacked(ESCAPED),
    send({ prompt, body, file }) {
      new Worker(file("sender.js")).postMessage({ url: prompt, body: new Blob([body()]) });
    },
  },
  {
    name: "worker-form-names",
    about: "Has a worker send a form that hides the words in the names of its fields.",
    holes: openUnpacked(ESCAPED),
    send({ prompt, text }) {
      const source = `const form = new FormData(); form.set(${JSON.stringify(text)}, "1");
        fetch(${JSON.stringify(prompt)}, { method: "POST", body: form })`;
      new Worker(URL.createObjectURL(new Blob([source])));
    },
  },
  {
    name: "worker-form-file",
    about: "Has a worker send a form of nothing but a file without a name.",
    holes: openUnpacked(ESCAPED),
    send({ prompt, text }) {
      const source = `const form = new FormData();
        form.set("file", new File([${JSON.stringify(text)}], "", { type: "text/plain" }));
        fetch(${JSON.stringify(prompt)}, { method: "POST", body: form })`;
      new Worker(URL.createObjectURL(new Blob([source])));
    },
  },
  {
    name: "worker-xhr",
    about: "Has a worker send by a synchronous XMLHttpRequest.",
    holes: openUnpacked(ESCAPED),
    send({ prompt, body }) {
      const source = `const xhr = new XMLHttpRequest();
        xhr.open("POST", ${JSON.stringify(prompt)}, false); xhr.send(${JSON.stringify(body())})`;
      new Worker(URL.createObjectURL(new Blob([source])));
    },
  },
  {
    name: "worker-socket",
    about: "Has a worker send over a WebSocket.",
    holes: open("not seen: browsers show no frames"),
    send({ body }) {
      const source = `const socket = new WebSocket("wss://${location.host}/socket");
        socket.onopen = () => socket.send(${JSON.stringify(body())})`;
      new Worker(URL.createObjectURL(new Blob([source])));
    },
  },
  {
    name: "worker-address",
    about: "Has a worker put the message into the address of a GET request.",
    holes: openUnpacked("Addresses that workers and escaped pages load"),
    send({ text }) {
      const url = `${location.origin}/search?q=${encodeURIComponent(text)}`;
      new Worker(URL.createObjectURL(new Blob([`fetch(${JSON.stringify(url)})`])));
    },
  },
  {
    name: "shared-worker",
    about: "Has a shared worker send.",
    send({ prompt, body, file, run }) {
      const worker = new SharedWorker(`${file("sender.js")}?${run}`);
      worker.port.postMessage({ url: prompt, body: body() });
    },
  },
  {
    name: "service-worker",
    about: "Has a service worker send as soon as it is installed.",
    settleMs: 1_000,
    async send(kit) {
      (await serviceWorker(kit))?.postMessage({ url: kit.prompt, body: kit.body() });
    },
  },
  {
    name: "service-worker-relay",
    about:
      "Asks for an innocent address with the words in a header, which the service worker posts.",
    settleMs: 1_000,
    async send(kit) {
      await serviceWorker(kit);
      const page = document.createElement("iframe");
      page.src = `${kit.file("blank.html")}?controlled`;
      document.body.append(page);
      await kit.wait(800);
      const inner = page.contentWindow as Window & typeof globalThis;
      const headers = { "x-words": btoa(kit.body()) };
      return inner.fetch(`${kit.file("blank.html")}?relay`, { headers }).catch(String);
    },
  },
  {
    name: "service-worker-there-first",
    about: "Comes to a page whose service worker was there before, and has it send.",
    byHand: "reload the page once.",
    async act(tab) {
      await tab.until("navigator.serviceWorker.controller !== null", 2_000);
      await tab.ask("location.reload()");
      await tab.until("window.hostile?.state === 'done'", 3_000);
    },
    settleMs: 1_000,
    async send(kit) {
      const { controller } = navigator.serviceWorker;
      if (controller) controller.postMessage({ url: kit.prompt, body: kit.body() });
      else await serviceWorker(kit, "/hostile/");
    },
  },
  {
    name: "service-worker-before-install",
    about: "Has a service worker send that was there before the extension was installed.",
    byHand: "register it before the extension is installed: see `before` of this trick.",
    async before(tab) {
      await tab.go("/hostile/files/blank.html");
      await tab.ask(`navigator.serviceWorker.register("/hostile/files/sender.js?early",
        { scope: "${EARLY}" }).then(() => undefined)`);
      const there = `navigator.serviceWorker.getRegistration("${EARLY}").then((one) => !!one?.active)`;
      if (!(await tab.until(there))) throw new Error("the service worker does not come up");
    },
    settleMs: 1_000,
    async send({ prompt, body }) {
      const registration = await navigator.serviceWorker.getRegistration(EARLY);
      registration?.active?.postMessage({ url: prompt, body: body() });
      return registration?.active?.state;
    },
  },
  {
    name: "shared-memory",
    about: "Writes the words into shared memory, from which a worker reads and sends them.",
    isolated: true,
    holes: openUnpacked(ESCAPED),
    send({ prompt, body, file }) {
      const bytes = new TextEncoder().encode(body());
      const shared = new SharedArrayBuffer(bytes.length);
      new Worker(file("sender.js")).postMessage({ url: prompt, shared });
      new Uint8Array(shared).set(bytes);
    },
  },
];

async function serviceWorker({ file }: Kit, scope?: string): Promise<ServiceWorker | null> {
  const options = scope === undefined ? {} : { scope };
  const registration = await navigator.serviceWorker.register(file("sender.js"), options);
  const worker = registration.active ?? registration.waiting ?? registration.installing;
  await new Promise<void>((resolve) => {
    if (worker?.state === "activated") resolve();
    worker?.addEventListener("statechange", () => worker.state === "activated" && resolve());
  });
  return worker;
}
