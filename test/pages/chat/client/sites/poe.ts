import { mountReactTextarea } from "../editors/react-textarea";
import { startSitePage } from "../site-page";
import { post } from "../stream";

void post("/api/gql_POST", { queryName: "ChatListPaginationQuery", variables: { count: 20 } });

startSitePage({
  mount: mountReactTextarea({ class: "plain-area GrowingTextArea_textArea__x1" }),
  sendButton: { "data-button-send": "true", "aria-label": "Send message" },
  async ask(query, show) {
    const variables = {
      bot: "Assistant",
      query,
      source: { sourceType: "chat_input" },
      chatId: null,
    };
    const answer = await post("/api/gql_POST", { queryName: "sendMessageMutation", variables });
    show(await new Response(answer).text());
  },
});
