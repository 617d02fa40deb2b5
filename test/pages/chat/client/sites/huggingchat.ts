import { mountReactTextarea } from "../editors/react-textarea";
import { startSitePage } from "../site-page";
import { base64Of, lines, post } from "../stream";

let created = false;

startSitePage({
  mount: mountReactTextarea({ placeholder: "Ask anything" }),
  sendButton: { "aria-label": "Send message" },
  async ask(inputs, show, files) {
    if (!created) await post("/chat/conversation", { model: "a/model", preprompt: "" });
    created = true;
    const form = new FormData();
    const message = { inputs, id: crypto.randomUUID(), is_retry: false, is_continue: false };
    for (const file of files) {
      const { name, type } = file;
      form.append("files", new File([await base64Of(file)], `base64;${name}`, { type }));
    }
    form.append("data", JSON.stringify(message));
    let reply = "";
    for await (const line of lines(await post("/chat/conversation/65f0c1", form)))
      show((reply += (JSON.parse(line) as { token: string }).token));
  },
});
