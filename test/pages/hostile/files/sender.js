/** A worker of any kind that posts what it is told to. */
async function send({ url, body }) {
  await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body });
}
self.addEventListener("install", () => self.skipWaiting?.());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("message", ({ data }) => void send(data));
self.addEventListener("connect", ({ ports: [port] }) => {
  port.onmessage = ({ data }) => void send(data);
});
