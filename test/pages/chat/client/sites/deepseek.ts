import { mountReactTextarea } from "../editors/react-textarea";
import { startSitePage } from "../site-page";
import { postByXhr } from "../stream";

startSitePage({
  mount: mountReactTextarea({ id: "chat-input", placeholder: "Message DeepSeek" }),
  sendButton: { role: "button" },
  async ask(text, show) {
    const body = JSON.stringify({
      chat_session_id: "0c7e1f",
      parent_message_id: null,
      prompt: text,
      ref_file_ids: [],
      thinking_enabled: false,
      search_enabled: false,
    });
    const headers = { "content-type": "application/json", "x-ds-pow-response": "bm90IGEgcHJvb2Y=" };
    await postByXhr("/api/v0/chat/completion", body, headers, (soFar) => {
      const pieces = soFar.split("\n").flatMap((line) => {
        if (!line.startsWith('data: {"p"') || !line.endsWith("}")) return [];
        return [(JSON.parse(line.slice(6)) as { v: string }).v];
      });
      show(pieces.join(""));
    });
  },
});
