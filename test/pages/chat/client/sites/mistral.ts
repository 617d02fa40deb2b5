import { mountTiptap } from "../editors/tiptap";
import { startSitePage } from "../site-page";
import { lines, post } from "../stream";

let chatId: string | null = null;

startSitePage({
  async upload(body) {
    const ask = { 0: { json: { type: "text", count: 1, includeReadUrl: true } } };
    const [batch] = (await new Response(
      await post("/api/trpc/file.uploadFile?batch=1", ask),
    ).json()) as [{ result: { data: { json: { uploadURLs: [string] } } } }];
    const headers = { "content-type": body.type, "x-ms-blob-type": "BlockBlob" };
    return fetch(batch.result.data.json.uploadURLs[0], { method: "PUT", headers, body });
  },
  mount: mountTiptap({ "aria-label": "Ask Le Chat" }),
  sendButton: { "aria-label": "Send message" },
  async ask(text, show) {
    const content = [{ type: "text", text }];
    let body: object = { chatId, mode: "append", messageInput: content, messageFiles: [] };
    if (chatId === null) {
      await post("/api/trpc/message.newChat?batch=1", { 0: { json: { content, files: [] } } });
      chatId = "6f1d";
      body = { chatId, mode: "start" };
    }
    let reply = "";
    for await (const line of lines(await post("/api/chat", body)))
      if (line.startsWith("0:")) show((reply += JSON.parse(line.slice(2)) as string));
  },
});
