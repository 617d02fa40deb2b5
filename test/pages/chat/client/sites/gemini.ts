import { mountQuill } from "../editors/quill";
import { startSitePage } from "../site-page";
import { onlyBlankEnds, postByXhr } from "../stream";

const GENERATE =
  "/_/BardChatUi/data/assistant.lamda.BardFrontendService/StreamGenerate?bl=boq_assistant&_reqid=1&rt=c";

startSitePage({
  upload: (file) =>
    fetch("https://content-push.googleapis.com/upload/", { method: "POST", body: file }),
  mount: mountQuill,
  sendButton: { class: "round send-button", "aria-label": "Send message" },
  async ask(text, show) {
    const inner = [[text, 0, null, [], null, null, 0], ["en"], ["", "", ""], "!token", null, [1]];
    const body = new URLSearchParams({
      "f.req": JSON.stringify([null, JSON.stringify(inner)]),
      at: "AJvLN6Pq0example:1790000000000",
    });
    const headers = { "content-type": "application/x-www-form-urlencoded;charset=UTF-8" };
    const draw = (soFar: string) => {
      const last = soFar
        .split("\n")
        .findLast((line) => line.startsWith('[["wrb.fr"') && line.endsWith("]]"));
      if (!last) return;
      const [[, , answer]] = JSON.parse(last) as [[string, null, string]];
      const reply = JSON.parse(answer) as [null, unknown, null, null, [[string, [string]]]];
      show(reply[4][0][1][0]);
    };
    await postByXhr(GENERATE, body.toString(), headers, draw, onlyBlankEnds);
  },
});
