/** A host that no policy guards. */
export const ELSEWHERE_HOST = "elsewhere.example";
/** Hosts that answer for chats and that no site lists. */
export const API_HOSTS: readonly string[] = ["api.openai.com", "api.claude.ai"];
