import { mountReactTextarea } from "../editors/react-textarea";
import { startSitePage } from "../site-page";
import { postByXhr, postFile } from "../stream";

const headers = { "content-type": "application/json", "x-ds-pow-response": "bm90IGEgcHJvb2Y=" };

startSitePage({
  upload: (file) => postFile("/api/v0/file/upload_file", file),
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
    await postByXhr("/api/v0/chat/completion", body, headers, (soFar) => show(replyIn(soFar)));
  },
  async edit(prompt, show) {
    const body = JSON.stringify({ chat_session_id: "0c7e1f", message_id: 1, prompt });
    await postByXhr("/api/v0/chat/edit_message", body, headers, (soFar) => show(replyIn(soFar)));
  },
});

function replyIn(soFar: string): string {
  const pieces = soFar.split("\n").flatMap((line) => {
    if (!line.startsWith('data: {"p"') || !line.endsWith("}")) return [];
    return [(JSON.parse(line.slice(6)) as { v: string }).v];
  });
  return pieces.join("");
}
