import { mountReactTextarea } from "../editors/react-textarea";
import { startSitePage } from "../site-page";
import { openSocket, postFile } from "../stream";

const socket = openSocket(
  "wss://copilot.microsoft.com/c/api/chat?api-version=2",
  JSON.stringify({ event: "setOptions", supportedFeatures: ["partial-generated-images"] }),
);

startSitePage({
  upload: (file) => postFile("/c/api/attachments", file),
  mount: mountReactTextarea({ id: "userInput", "data-testid": "composer-input" }),
  sendButton: { "data-testid": "submit-button", "aria-label": "Submit message" },
  ask: (text, show) =>
    new Promise((resolve, reject) => {
      let reply = "";
      socket.onMessage((message) => {
        const { event, text: piece } = JSON.parse(message) as { event: string; text?: string };
        if (event === "appendText") show((reply += piece ?? ""));
        if (event === "done") resolve();
        if (event === "error") reject(new Error("refused"));
      });
      void socket.send(
        JSON.stringify({
          event: "send",
          conversationId: "x9Xk2",
          content: [{ type: "text", text }],
          mode: "chat",
        }),
      );
    }),
});
