import { mountTiptap } from "../editors/tiptap";
import { startSitePage } from "../site-page";
import { lines, post, postFile } from "../stream";

let chat: string | null = null;

startSitePage({
  upload: (file) => postFile("/rest/app-chat/upload-file", file),
  mount: mountTiptap({ class: "tiptap", "aria-label": "Ask Grok anything" }),
  sendButton: { "aria-label": "Submit" },
  async ask(message, show) {
    const answer = await post(
      `/rest/app-chat/conversations/${chat ? `${chat}/responses` : "new"}`,
      {
        temporary: false,
        modelName: "grok-4",
        message,
        fileAttachments: [],
        imageAttachments: [],
        sendFinalMetadata: true,
      },
    );
    chat = "5b3e";
    let reply = "";
    for await (const line of lines(answer)) {
      const { result } = JSON.parse(line) as { result: { response: { token: string } } };
      show((reply += result.response.token));
    }
  },
});
