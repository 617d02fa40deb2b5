/** Look-alikes with a page and a server of their own, as the walk through all sites needs to know them. */
import { CHATGPT_HOST } from "./chatgpt";
import { inside, type LookAlike } from "./look-alike";
import { OPENWEBUI_HOST } from "./openwebui";

const chatgpt: LookAlike = {
  id: "chatgpt",
  name: "ChatGPT",
  host: CHATGPT_HOST,
  path: "/",
  composer: "#prompt-textarea",
  promptIn: ({ url, body }) => {
    if (!url.endsWith("/f/conversation")) return null;
    const parts = inside(body, "messages", 0, "content", "parts");
    return Array.isArray(parts)
      ? parts.filter((part) => typeof part === "string").join("\n")
      : null;
  },
  isDraft: ({ url }) => url.endsWith("/prepare") || url.endsWith("generate_autocompletions"),
  upload: "at-once",
};

const openWebui: LookAlike = {
  id: "open-webui",
  name: "Open WebUI",
  host: OPENWEBUI_HOST,
  path: "/",
  composer: "#chat-input",
  promptIn: ({ url, body }) => {
    if (url !== "/api/chat/completions") return null;
    const messages = inside(body, "messages");
    const last = Array.isArray(messages)
      ? inside(body, "messages", messages.length - 1, "content")
      : null;
    return typeof last === "string" ? last : null;
  },
  upload: "at-once",
};

export const OWN_PAGES: readonly LookAlike[] = [chatgpt, openWebui];
