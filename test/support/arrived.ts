/** What the chat server has received, as a test asks for it. */
import { expect } from "@playwright/test";
import { entriesHolding, type Received } from "../pages/chat/received";
import type { ChatServer } from "../pages/chat/server";

/** The user's words in a message to the ChatGPT look-alike. */
export function promptText({ body }: Received): string {
  const request = JSON.parse(body) as { messages: { content: { parts: unknown[] } }[] };
  return request.messages.flatMap(({ content }) => content.parts).join("\n");
}

/** Texts of all messages that arrived there. */
export function textsOf(chat: ChatServer): string[] {
  return chat
    .received()
    .filter(({ channel, body }) => channel === "prompt" && body.startsWith("{"))
    .map(promptText);
}

export function expectNowhere(chat: ChatServer, value: string): void {
  const found = entriesHolding(chat.received(), value);
  expect(found.map(({ channel, url }) => `${channel} ${url}`)).toEqual([]);
}
