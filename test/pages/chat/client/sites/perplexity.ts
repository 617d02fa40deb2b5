import { mountLexical } from "../editors/lexical";
import { make } from "../element";
import { startSitePage } from "../site-page";
import { lines, onlyBlankEnds, openSocket, post, postFile } from "../stream";

const keystrokes = openSocket("wss://suggest.perplexity.ai/suggest/ws");
let count = 0;
let timer = 0;

startSitePage({
  async upload(file) {
    await post("/rest/uploads/batch_create_upload_urls", { files: { 0: { filename: "file" } } });
    await postFile("https://ppl-ai-file-upload.s3.amazonaws.com/", file);
  },
  mount: mountLexical(make("div", { attributes: { id: "ask-input" } })),
  sendButton: { "aria-label": "Submit" },
  draft(text) {
    if (text === "") return;
    void keystrokes.send(JSON.stringify({ q: text, uuid: String(count++), full_completion: true }));
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      void post("/rest/autosuggest/list-autosuggest?version=2.18", { query: text });
    }, 120);
  },
  async ask(text, show) {
    const question = {
      params: {
        attachments: [],
        language: "en-US",
        mode: "copilot",
        dsl_query: text,
        version: "2.18",
      },
      query_str: text,
    };
    const answer = await post("/rest/sse/perplexity_ask", question, onlyBlankEnds);
    for await (const line of lines(answer)) {
      if (!line.startsWith("data: ")) continue;
      const { blocks } = JSON.parse(line.slice(6)) as {
        blocks?: [{ markdown_block: { answer: string } }];
      };
      if (blocks) show(blocks[0].markdown_block.answer);
    }
  },
});
