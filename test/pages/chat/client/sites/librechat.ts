import { mountReactTextarea } from "../editors/react-textarea";
import { startSitePage } from "../site-page";
import { lines, post, postFile } from "../stream";

void fetch("/api/config");

startSitePage({
  upload: (file) => postFile("/api/files", file),
  mount: mountReactTextarea({ id: "prompt-textarea", "data-testid": "text-input" }),
  sendButton: { id: "send-button", "data-testid": "send-button", "aria-label": "Send message" },
  async ask(text, show) {
    await post("/api/agents/chat/openAI", {
      text,
      sender: "User",
      isCreatedByUser: true,
      parentMessageId: "00000000-0000-0000-0000-000000000000",
      conversationId: null,
      endpoint: "openAI",
      model: "a-model",
    });
    const response = await fetch("/api/agents/chat/stream/s1");
    if (!response.ok || !response.body) throw new Error(`refused with ${response.status}`);
    for await (const line of lines(response.body))
      if (line.startsWith("data: ")) show((JSON.parse(line.slice(6)) as { text: string }).text);
  },
});
