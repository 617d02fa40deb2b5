/** Ways in which sites read their answers. */

/** As some pages were seen to do: they end with a blank refusal, and wait for ever on one that says anything. */
export async function onlyBlankEnds(refusal: string): Promise<never> {
  if (refusal.trim() === "") throw new Error("refused");
  return new Promise(() => undefined);
}

/** A POST whose answer streams; throws when it was refused, if `refused` does. */
export async function post(
  url: string,
  body: unknown,
  refused?: (said: string) => Promise<never>,
): Promise<ReadableStream<Uint8Array>> {
  const form = body instanceof FormData;
  const response = await fetch(url, {
    method: "POST",
    headers: form ? {} : { "content-type": "application/json" },
    body: form ? body : JSON.stringify(body),
  });
  if (!response.ok) await refused?.(await response.text());
  if (!response.ok || !response.body) throw new Error(`refused with ${response.status}`);
  return response.body;
}

/** A file in a form, as most sites send them. */
export function postFile(url: string, file: File): Promise<unknown> {
  const form = new FormData();
  form.append("file", file);
  return post(url, form);
}

/** A file as the text of a `data:` address. */
export function dataUrl(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Error("no file"));
    reader.readAsDataURL(file);
  });
}

/** Its bytes in base64. */
export async function base64Of(file: File): Promise<string> {
  return (await dataUrl(file)).replace(/^[^,]*,/u, "");
}

/** Lines of a stream, without the empty ones. */
export async function* lines(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const reader = stream.getReader();
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read();
    rest += value ? decoder.decode(value, { stream: true }) : "";
    const whole = rest.split("\n");
    rest = done ? "" : (whole.pop() ?? "");
    for (const line of whole) if (line !== "") yield line;
    if (done) return;
  }
}

/** An XMLHttpRequest that tells all text so far on every progress; rejects as soon as it was refused. */
export function postByXhr(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  progress: (soFar: string) => void,
  refused?: (said: string) => Promise<never>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.onprogress = () => progress(request.responseText);
    request.onload = () => {
      if (request.status !== 200 && refused) refused(request.responseText).catch(reject);
      else if (request.status !== 200) reject(new Error(`refused with ${request.status}`));
      else {
        progress(request.responseText);
        resolve();
      }
    };
    request.onerror = () => reject(new Error("lost"));
    request.send(body);
  });
}

/** A socket that is opened once and told what to do with each message. */
export function openSocket(url: string, greeting?: string) {
  let receive: (message: string) => void = () => undefined;
  const socket = new WebSocket(url);
  const open = new Promise<void>((resolve) => {
    socket.onopen = () => {
      if (greeting !== undefined) socket.send(greeting);
      resolve();
    };
  });
  socket.onmessage = ({ data }) => receive(String(data));
  return {
    async send(message: string): Promise<void> {
      await open;
      socket.send(message);
    },
    onMessage(next: (message: string) => void): void {
      receive = next;
    },
  };
}
