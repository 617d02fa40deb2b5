/** The Open WebUI look-alike: a TipTap editor, and the whole history in every request. */
import { Editor } from "@tiptap/core";
import StarterKit from "@tiptap/starter-kit";
import { onFiles } from "./attach";
import { byId } from "./element";
import { createTranscript } from "./transcript";
import { eventData } from "./wire";

interface Message {
  readonly role: "user" | "assistant";
  readonly content: string;
}

const transcript = createTranscript(byId("thread", HTMLElement), byId("greeting", HTMLElement));
const chat = crypto.randomUUID();
const messages: Message[] = [];
let busy = false;

void fetch("/api/config");

const editor = new Editor({
  element: byId("editor", HTMLElement),
  extensions: [StarterKit],
  autofocus: true,
  editorProps: {
    attributes: { id: "chat-input", role: "textbox", "aria-label": "Send a Message" },
    handleKeyDown: (_, event) => {
      if (event.key !== "Enter" || event.shiftKey) return false;
      send();
      return true;
    },
  },
});
byId("composer", HTMLFormElement).addEventListener("submit", (event) => {
  event.preventDefault();
  send();
});

onFiles((files) => {
  const body = new FormData();
  for (const file of files) body.append("file", file);
  // A file that was refused is simply not there.
  fetch("/api/v1/files/", { method: "POST", body }).catch(() => undefined);
});

function send(): void {
  const content = editor.getText({ blockSeparator: "\n" }).trim();
  if (busy || content === "") return;
  editor.commands.clearContent();
  const before = messages.length;
  transcript.user(content, (edited) => {
    messages.splice(before);
    void ask({ role: "user", content: edited });
  });
  void ask({ role: "user", content });
}

async function ask(turn: Message): Promise<void> {
  busy = true;
  const reply = transcript.reply();
  try {
    const response = await fetch("/api/chat/completions", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        stream: true,
        model: "local-model:latest",
        messages: [...messages, turn],
        chat_id: chat,
        id: crypto.randomUUID(),
      }),
    });
    if (!response.ok || !response.body) throw new Error(`refused with ${response.status}`);
    let text = "";
    for await (const data of eventData(response.body)) {
      if (data === "[DONE]") break;
      const chunk = JSON.parse(data) as { choices: { delta: { content?: string } }[] };
      text += chunk.choices[0]?.delta.content ?? "";
      reply.set(text);
    }
    messages.push(turn, { role: "assistant", content: text });
    reply.finish(() => {
      messages.splice(-2);
      reply.remove();
      void ask(turn);
    });
  } catch {
    // A turn that was refused stays out of the history; retry sends it again.
    reply.fail(() => {
      reply.remove();
      void ask(turn);
    });
  } finally {
    busy = false;
  }
}
