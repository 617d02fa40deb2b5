/**
 * A worker of every kind that sends what it is told to, past whatever stands in the page. As a service worker it
 * also passes requests of the page on, as some honest sites' workers do.
 */
async function send({ url, method = "POST", body, as = "string" }) {
  const bodies = {
    string: () => body,
    blob: () => new Blob([body]),
    bytes: () => new TextEncoder().encode(body),
    stream: () => new Blob([body]).stream(),
  };
  const headers = { "content-type": "application/json" };
  try {
    const init = { method, headers, body: bodies[as](), duplex: "half" };
    return `status ${(await fetch(url, init)).status}`;
  } catch {
    return "failed";
  }
}

function answer(port, data) {
  void send(data).then((seen) => port.postMessage(seen));
}

self.addEventListener("connect", ({ ports: [port] }) => {
  port.onmessage = ({ data, ports: [back] }) => answer(back ?? port, data);
});
self.addEventListener("message", ({ data, ports: [port] }) => answer(port ?? self, data));
self.addEventListener("install", () => self.skipWaiting?.());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  if (event.request.url.includes("relayed")) event.respondWith(fetch(event.request));
});
