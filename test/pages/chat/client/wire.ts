/** What the ChatGPT look-alike sends, in the shapes of the wire notes, and how it reads the answer. */

export interface Turn {
  readonly id: string;
  readonly text: string;
  readonly attachments: readonly { readonly id: string; readonly name: string }[];
}

export interface Placement {
  readonly action: "next" | "variant";
  readonly parent: string;
  readonly conversation: string | null;
}

export interface AnswerSink {
  conversation(id: string): void;
  /** The whole reply so far. */
  text(reply: string): void;
}

/** Thrown when the server, or a guard in front of it, refused the request. */
export class RequestRefused extends Error {
  constructor(readonly status: number) {
    super(`the request was refused with status ${status}`);
  }
}

/** Sends a turn and feeds the streamed reply to `sink`. */
export async function converse(
  turn: Turn,
  placement: Placement,
  sink: AnswerSink,
  signal: AbortSignal,
): Promise<void> {
  const response = await fetch("/backend-api/f/conversation", {
    method: "POST",
    headers: { "content-type": "application/json", accept: "text/event-stream" },
    body: JSON.stringify({
      action: placement.action,
      messages: [messageOf(turn)],
      ...(placement.conversation ? { conversation_id: placement.conversation } : {}),
      parent_message_id: placement.parent,
      model: "auto",
      timezone_offset_min: new Date().getTimezoneOffset(),
      history_and_training_disabled: false,
      supported_encodings: ["v1"],
    }),
    signal,
  });
  if (!response.ok || !response.body) throw new RequestRefused(response.status);
  let reply = "";
  for await (const data of eventData(response.body)) {
    if (data === "[DONE]") return;
    const delta = JSON.parse(data) as unknown;
    const conversation = conversationOf(delta);
    if (conversation) sink.conversation(conversation);
    const piece = appended(delta);
    if (piece !== null) sink.text((reply += piece));
  }
}

/** The draft as the site sends it while the user types. */
export function prepareDraft(draft: string, conversation: string | null): Promise<Response> {
  return fetch("/backend-api/f/conversation/prepare", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      action: "next",
      ...(conversation ? { conversation_id: conversation } : {}),
      model: "auto",
      client_prepare_state: "none",
      client_prepare_dispatch: "debounced",
      client_prepare_source: "composer_editor_state",
      partial_query: {
        id: crypto.randomUUID(),
        author: { role: "user" },
        content: { content_type: "text", parts: [draft] },
      },
    }),
  });
}

/** Suggestions for the text so far. */
export async function autocomplete(input: string): Promise<string[]> {
  const response = await fetch("/backend-api/conversation/experimental/generate_autocompletions", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ input_text: input, num_completions: 3, in_search_mode: false }),
  });
  if (!response.ok) return [];
  const { completions } = (await response.json()) as { completions?: string[] };
  return completions ?? [];
}

/** Registers a file, puts its bytes to the signed address, and says so; the file's id. */
export async function upload(file: File): Promise<string> {
  const registered = await fetch("/backend-api/files", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      file_name: file.name,
      file_size: file.size,
      use_case: "multimodal",
    }),
  });
  if (!registered.ok) throw new RequestRefused(registered.status);
  const { file_id, upload_url } = (await registered.json()) as {
    file_id: string;
    upload_url: string;
  };
  const put = await fetch(upload_url, {
    method: "PUT",
    headers: { "x-ms-blob-type": "BlockBlob", "content-type": file.type || "text/plain" },
    body: file,
  });
  if (!put.ok) throw new RequestRefused(put.status);
  await fetch(`/backend-api/files/${file_id}/uploaded`, { method: "POST", body: "{}" });
  return file_id;
}

function messageOf({ id, text, attachments }: Turn) {
  const pointers = attachments.map((file) => ({
    content_type: "image_asset_pointer",
    asset_pointer: `file-service://${file.id}`,
  }));
  return {
    id,
    author: { role: "user" },
    create_time: Date.now() / 1000,
    content: {
      content_type: pointers.length > 0 ? "multimodal_text" : "text",
      parts: [...pointers, text],
    },
    metadata: { attachments: attachments.map(({ id: file, name }) => ({ id: file, name })) },
  };
}

/** The `data` of each server-sent event. */
export async function* eventData(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const reader = stream.getReader();
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read();
    rest += value ? decoder.decode(value, { stream: true }) : "";
    const events = rest.split("\n\n");
    rest = events.pop() ?? "";
    for (const event of events) {
      const line = event.split("\n").find((part) => part.startsWith("data: "));
      if (line) yield line.slice("data: ".length);
    }
    if (done) return;
  }
}

function conversationOf(delta: unknown): string | null {
  const value = (delta as { v?: { conversation_id?: unknown } } | null)?.v?.conversation_id;
  return typeof value === "string" ? value : null;
}

function appended(delta: unknown): string | null {
  if (typeof delta !== "object" || delta === null) return null;
  const { p, o, v } = delta as { p?: unknown; o?: unknown; v?: unknown };
  if (typeof v !== "string") return null;
  return p === undefined || (p === "/message/content/parts/0" && o === "append") ? v : null;
}
