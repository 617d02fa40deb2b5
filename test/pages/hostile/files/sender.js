/** A worker of any kind that sends what it is told to. */
async function send({ url, body, shared, method = "POST" }) {
  if (shared) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    body = new TextDecoder().decode(new Uint8Array(shared).slice());
  }
  const headers = { "content-type": "application/json" };
  await fetch(url, method === "GET" ? { mode: "no-cors" } : { method, headers, body });
}
self.addEventListener("install", () => self.skipWaiting?.());
self.addEventListener("activate", (event) => event.waitUntil?.(self.clients.claim()));
self.addEventListener("message", ({ data }) => void send(data));
self.addEventListener("connect", ({ ports: [port] }) => {
  port.onmessage = ({ data }) => void send(data);
});
self.addEventListener("fetch", (event) => {
  const words = event.request?.headers.get("x-words");
  if (!words) return;
  event.respondWith(new Response("kept"));
  void send({ url: "/backend-api/f/conversation", body: atob(words) });
});
