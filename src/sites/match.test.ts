import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guardedSite } from "./guarded-site";
import { BUILT_IN_MATCHES, matchPatternFor } from "./index";
import { BUILT_IN_SITES, isChatPage } from "./match";
import { endpointName } from "./notes";

const { matchRequest, mayMatch, siteOfPage, takesFiles } = BUILT_IN_SITES;

const find = (page: string | null, method: string | null, host: string, path: string) => {
  const match = matchRequest(page, { method, host, path });
  const unlisted = match?.endpoint.skim ? "anywhere" : "elsewhere";
  return match && `${match.site.id}/${endpointName(match.site, match.endpoint) ?? unlisted}`;
};

describe("matchRequest", () => {
  it.each([
    ["POST", "chatgpt.com", "/backend-api/f/conversation", "chatgpt/conversation"],
    ["POST", "chatgpt.com", "/backend-api/conversation", "chatgpt/conversation"],
    ["POST", "chatgpt.com", "/backend-anon/f/conversation/", "chatgpt/conversation"],
    ["POST", "chatgpt.com", "/backend-api/f/conversation/prepare", "chatgpt/prepare"],
    ["POST", "chatgpt.com", "/backend-api/%63onversation", "chatgpt/conversation"],
    ["POST", "chatgpt.com", "//backend-api//conversation", "chatgpt/conversation"],
    [
      "POST",
      "chatgpt.com",
      "/backend-api/conversation/experimental/generate_autocompletions",
      "chatgpt/autocompletions",
    ],
    ["WS", "ws.chatgpt.com", "/p/ws/user", "chatgpt/socket"],
    ["POST", "chatgpt.com", "/some/new/chat-thing", "chatgpt/elsewhere"],
    ["GET", "chatgpt.com", "/backend-api/conversation", null],
    [null, "chatgpt.com", "/backend-api/conversation", "chatgpt/conversation"],
    [null, "chatgpt.com", "/backend-api/settings", null],
    ["patch", "chatgpt.com", "/backend-api/conversation", "chatgpt/conversation"],
    ["DELETE", "chatgpt.com", "/backend-api/conversation", "chatgpt/conversation"],
    ["SAY", "chatgpt.com", "/some/new/chat-thing", "chatgpt/elsewhere"],
    ["HEAD", "chatgpt.com", "/backend-api/conversation", null],
    ["POST", "chatgpt.com.", "/backend-api/conversation", "chatgpt/conversation"],
    ["POST", "chatgpt.com", "/ces/v1/t", null],
    ["POST", "notchatgpt.com", "/backend-api/conversation", "chatgpt/anywhere"],
    ["POST", "api.chatgpt.com.example", "/backend-api/conversation", "chatgpt/anywhere"],
    ["POST", "openwebui.example", "/api/chat/completions", "chatgpt/anywhere"],
    ["POST", "api.openai.com", "/v1/chat/completions", "chatgpt/anywhere"],
    ["POST", "api.openai.com", "/v1/responses", "chatgpt/anywhere"],
    [null, "api.openai.com", "/v1/messages", "chatgpt/anywhere"],
    ["POST", "telemetry.example", "/v1/t", null],
    ["PUT", "storage.example", "/chat/file-1", null],
    ["GET", "api.openai.com", "/v1/chat/completions", null],
    ["POST", "files.oaiusercontent.com", "/chat/file-1", null],
    ["WS", "elsewhere.example", "/live", "chatgpt/anywhere"],
  ])("%s %s%s on chatgpt.com is %s", (method, host, path, expected) => {
    expect(find("chatgpt.com", method, host, path)).toBe(expected);
  });

  it.each([
    ["/api/chat/completions", "open-webui/chat"],
    ["/openai/chat/completions", "openai/completions"],
    ["/v1/chat/completions", "openai/completions"],
    ["/ollama/api/chat", "open-webui/ollama"],
    ["/api/agents/chat/openAI", "librechat/chat"],
    ["/api/ask/openAI", "librechat/chat"],
    ["/api/v1/chats/new", "open-webui/record"],
    ["/v1/messages", "anthropic/messages"],
    ["/v1beta/models/gemini-pro:streamGenerateContent", "gemini-api/generate-content"],
    ["/api/v1/files/", null],
  ])("%s on a host of policy is %s", (path, expected) => {
    const host = "ai.corp.example:8443";
    expect(find(host, "POST", host, path)).toBe(expected);
    expect([null, "openai/anywhere"]).toContain(find("other.example", "POST", host, path));
  });

  it("still guards built-in hosts from frames without a host", () => {
    expect(find(null, "POST", "chatgpt.com", "/some/new/chat-thing")).toBe("chatgpt/elsewhere");
    expect(find(null, "POST", "notchatgpt.com", "/some/new/chat-thing")).toBe("openai/anywhere");
    expect(find(null, "POST", "notchatgpt.com", "/some/new/thing")).toBeNull();
    expect(find(null, "POST", "chatgpt.com", "/backend-api/conversation")).toBe(
      "chatgpt/conversation",
    );
  });

  it.each([
    ["grok.com", "grok.com", "/rest/app-chat/upload-file", true],
    ["grok.com", "grok.com", "/rest/app-chat/upload-file/", true],
    ["grok.com", "grok.com", "/rest/app-chat/conversations/new", false],
    ["grok.com", "chatgpt.com", "/backend-api/files", true],
    ["chatgpt.com", "files.oaiusercontent.com", "/file-1", true],
    ["gemini.google.com", "content-push.googleapis.com", "/upload/", true],
    ["gemini.google.com", "content-push.googleapis.com", "/other", false],
    ["ai.corp.example", "ai.corp.example", "/api/v1/files/", true],
    ["ai.corp.example", "ai.corp.example", "/api/files/images", true],
    ["ai.corp.example", "other.example", "/api/v1/files/", false],
    [null, "grok.com", "/rest/app-chat/upload-file", true],
    [null, "elsewhere.example", "/collect", false],
    ["poe.com", "poe.com", "/backend-api/files", false],
  ] as const)("on %s, files go to %s%s: %s", (page, host, path, expected) => {
    expect(takesFiles(page, host, path)).toBe(expected);
  });

  it("reads every socket of a page, on whatever host, and requests to none that is an upload's", () => {
    expect(find("claude.ai", "WS", "claude.ai", "/api/chat/ws")).toBe("claude/anywhere");
    expect(find("ai.corp.example", "WS", "ai.corp.example", "/ws")).toBe("openai/anywhere");
    expect(find("grok.com", "WS", "grok.com", "/ws/app-chat")).toBe("grok/socket");
  });

  it("never throws, and what a site lists passed the first look", () => {
    fc.assert(
      fc.property(
        fc.webPath(),
        fc.webAuthority(),
        fc.constantFrom("POST", "GET", "WS", null),
        (path, host, method) => {
          const match = matchRequest("chatgpt.com", { method, host, path });
          if (match && !match.endpoint.skim && host !== "chatgpt.com")
            expect(mayMatch("chatgpt.com", host)).toBe(true);
        },
      ),
    );
  });
});

describe("sites", () => {
  it("gives every unknown host the OpenAI shape, since policy named it", () => {
    expect(siteOfPage("chat.openai.com").id).toBe("chatgpt");
    expect(siteOfPage("openwebui.example").id).toBe("openai");
  });

  it("lists match patterns a manifest accepts", () => {
    expect(BUILT_IN_MATCHES).toContain("*://chatgpt.com/*");
    expect(isChatPage(siteOfPage("huggingface.co"), "huggingface.co", "/chat/")).toBe(true);
    expect(isChatPage(siteOfPage("huggingface.co"), "huggingface.co", "/models")).toBe(false);
    expect(guardedSite(BUILT_IN_SITES, "huggingface.co", [], "/models")).toBeNull();
    expect(guardedSite(BUILT_IN_SITES, "ai.corp.example", ["*.corp.example"], "/x")?.id).toBe(
      "openai",
    );
    for (const pattern of BUILT_IN_MATCHES) expect(pattern).toMatch(/^\*:\/\/[a-z0-9.-]+\/\*$/u);
    expect(matchPatternFor("*.corp.example:8443")).toBe("*://*.corp.example/*");
  });
});
