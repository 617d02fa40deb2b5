import { mountReactTextarea } from "../editors/react-textarea";
import { startSitePage } from "../site-page";
import { post } from "../stream";

void post("/api/gql_POST", { queryName: "ChatListPaginationQuery", variables: { count: 20 } });

startSitePage({
  mount: mountReactTextarea({ class: "plain-area GrowingTextArea_textArea__x1" }),
  sendButton: { "data-button-send": "true", "aria-label": "Send message" },
  async ask(query, show, files) {
    const variables = {
      bot: "Assistant",
      query,
      source: { sourceType: "chat_input" },
      chatId: null,
    };
    const info = { queryName: "sendMessageMutation", variables };
    const form = new FormData();
    form.append("queryInfo", JSON.stringify(info));
    for (const [at, file] of files.entries()) form.append(`file${at}`, file);
    const answer = await (files.length === 0
      ? post("/api/gql_POST", info)
      : post("/api/gql_upload_POST", form));
    show(await new Response(answer).text());
  },
});
