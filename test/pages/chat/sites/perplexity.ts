import { sendJson } from "../exchange";
import { streamReply, textInside, type LookAlike } from "../look-alike";

export const perplexity: LookAlike = {
  id: "perplexity",
  name: "Perplexity",
  host: "www.perplexity.ai",
  otherHosts: ["suggest.perplexity.ai", "ppl-ai-file-upload.s3.amazonaws.com"],
  path: "/",
  composer: "#ask-input",
  upload: "at-once",
  promptIn: ({ url, body }) => {
    if (url !== "/rest/sse/perplexity_ask") return null;
    const query = textInside(body, "query_str") ?? "";
    const second = textInside(body, "params", "dsl_query") ?? "";
    return query === second ? query : `${query}\n${second}`;
  },
  isDraft: ({ url }) => url.startsWith("/rest/autosuggest/") || url.startsWith("/suggest/"),
  async answer({ response, url }, prompt) {
    if (url.pathname.startsWith("/rest/autosuggest/")) sendJson(response, { results: [] });
    else if (prompt === null) return false;
    else
      return streamReply(
        response,
        prompt,
        "text/event-stream; charset=utf-8",
        (_, soFar) =>
          `event: message\r\ndata: ${JSON.stringify({
            blocks: [{ intended_usage: "ask_text", markdown_block: { answer: soFar } }],
          })}\r\n\r\n`,
        "event: end_of_stream\r\ndata: {}\r\n\r\n",
      );
    return true;
  },
  socketAnswer: (message) => [
    JSON.stringify({ uuid: textInside(message, "uuid"), completions: [] }),
  ],
};
