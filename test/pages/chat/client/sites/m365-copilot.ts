import { mountLexical } from "../editors/lexical";
import { make } from "../element";
import { startSitePage } from "../site-page";
import { dataUrl, openSocket, post } from "../stream";

const RS = "\u001e";
const socket = openSocket(
  "wss://substrate.office.com/m365Copilot/Chathub/user@tenant?chatsessionid=1",
  `{"protocol":"json","version":1}${RS}`,
);

interface Frame {
  readonly type?: number;
  readonly error?: string;
  readonly arguments?: [{ messages: [{ text: string }] }];
}

startSitePage({
  async upload(file) {
    const form = new FormData();
    form.append("scenario", "UploadFile");
    form.append("conversationId", "0d7f");
    form.append("FileBase64", await dataUrl(file));
    form.append("optionsSets", "cwcgptvsan");
    await post("https://substrate.office.com/m365Copilot/UploadFile", form);
  },
  mount: mountLexical(make("span", { attributes: { id: "m365-chat-editor-target-element" } })),
  sendButton: { class: "round fai-SendButton", "aria-label": "Senden" },
  ask: (text, show) =>
    new Promise((resolve, reject) => {
      socket.onMessage((message) => {
        for (const text of message.split(RS).filter((part) => part !== "")) {
          const frame = JSON.parse(text) as Frame;
          if (frame.type === 1) show(frame.arguments?.[0].messages[0].text ?? "");
          if (frame.type === 3 && frame.error) reject(new Error("refused"));
          else if (frame.type === 3) resolve();
        }
      });
      const message = { author: "user", inputMethod: "Keyboard", text, messageType: "Chat" };
      const call = { type: 4, target: "chat", invocationId: "0", arguments: [{ message }] };
      void socket.send(`{"type":6}${RS}${JSON.stringify(call)}${RS}`);
    }),
});
