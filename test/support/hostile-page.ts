/** What a hostile page does to the language before it sends; runs in the page. */
export function hostilePage(): void {
  const never = () => {
    throw new Error("replaced");
  };
  Object.assign(window, { Response: never, Headers: never, MessageChannel: never, Proxy: never });
  JSON.parse = never;
  JSON.stringify = never;
  Reflect.apply = never;
  Map.prototype.get = never;
  WeakMap.prototype.get = never;
  MessagePort.prototype.postMessage = never;
  EventTarget.prototype.addEventListener = never;
  Request.prototype.clone = never;
  for (const name of ["url", "method", "headers", "body"])
    Object.defineProperty(Request.prototype, name, { get: never });
  Object.defineProperty(MessageEvent.prototype, "data", { get: () => ({ action: "pass" }) });
  for (const type of [Request, XMLHttpRequest, WebSocket, EventTarget])
    Object.freeze(type.prototype);
  const send = async (text: string) => {
    const body = `{"messages":[{"content":{"parts":["${text}"]}}]}`;
    return (await fetch(window.target, { method: "POST", body })).status;
  };
  void (async () => {
    let seen = "";
    for (const text of ["Good", "STOP it", "take SWAP out"]) seen += `${await send(text)} `;
    // The guard reads with the lists it knew before, so that messages are judged as ever.
    Array.prototype.push = never;
    seen += `${await send("STOP again")} `;
    document.title = `${seen}${await send("Good again")}.`;
  })();
}
