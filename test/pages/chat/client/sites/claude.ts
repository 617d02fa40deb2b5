import { mountTiptap } from "../editors/tiptap";
import { startSitePage } from "../site-page";
import { lines, post, postFile } from "../stream";

const CHATS = "/api/organizations/0a1b2c/chat_conversations";
/** Longer pastes travel as the text of an attachment. */
const LONG = 4_000;
let chat: string | null = null;

startSitePage({
  upload: (file) =>
    postFile(`/api/organizations/0a1b2c/conversations/${chat}/wiggle/upload-file`, file),
  mount: mountTiptap({ "data-testid": "chat-input", "aria-label": "Write your prompt to Claude" }),
  sendButton: { "aria-label": "Send message" },
  async ask(text, show) {
    const first = chat === null;
    if (chat === null) {
      chat = crypto.randomUUID();
      await post(CHATS, { uuid: chat, name: "" });
    }
    const long = text.length > LONG;
    const answer = await post(`${CHATS}/${chat}/completion`, {
      prompt: long ? "" : text,
      parent_message_uuid: "00000000-0000-4000-8000-000000000000",
      timezone: "Europe/Berlin",
      locale: "en-US",
      attachments: long
        ? [{ file_name: "paste.txt", file_type: "txt", extracted_content: text }]
        : [],
      files: [],
      rendering_mode: "messages",
    });
    let reply = "";
    for await (const line of lines(answer)) {
      if (!line.startsWith("data: ")) continue;
      const event = JSON.parse(line.slice(6)) as { type: string; delta?: { text?: string } };
      if (event.type === "content_block_delta") show((reply += event.delta?.text ?? ""));
    }
    // A title is asked for with the words that the page still has, whatever was sent.
    if (first)
      void post(`${CHATS}/${chat}/title`, { message_content: text, recent_titles: [] }).catch(
        (refused: unknown) => console.info("no title", refused instanceof Error),
      );
  },
});
