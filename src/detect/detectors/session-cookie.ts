import { looksRandom } from "../../lib/entropy";
import type { Detector } from "../detector";

/**
 * The value of a cookie that signs its owner in: session and authentication cookies of common frameworks, and cookies
 * whose name says session, auth or token (RFC 6265). Trackers and preferences stay silent.
 */
export const sessionCookie: Detector = {
  id: "session-cookie",
  type: "API_KEY",
  subtype: "SESSION_COOKIE",
  pattern:
    /(?<![\w-])(?:jsessionid|phpsessid|aspsessionid\w{8}|asp\.net_sessionid|\.aspnetcore\.(?:cookies|identity\.application)|\.aspxauth|connect\.sid|express\.sid|laravel_session|ci_session|rack\.session|_rails_session|_gitlab_session|user_session|__host-user_session_same_site|sessionid|session_id|session-id|sid|ssid|sapisid|hsid|__secure-[13]p(?:sid|apisid|sidcc)|__secure-next-auth\.session-token|next-auth\.session-token|__session|__clerk_db_jwt|li_at|auth_token|access_token|refresh_token|remember_token|remember_user_token|remember_web_\w{40}|wordpress_logged_in_\w{32}|wordpress_sec_\w{32}|keycloak_(?:session|identity)|authsessionid|ory_kratos_session|grafana_session|kibana_session|cf_clearance|sessionkey)(?:=|["'] ?[,:] ?["'])([\w.%~:+/|!*-]{16,2400}={0,2})/giu,
  group: 1,
  score: 0.9,
  keywords: [
    "jsessionid",
    "phpsessid",
    "aspsessionid",
    "asp.net_sessionid",
    ".aspnetcore.",
    ".aspxauth",
    "connect.sid",
    "express.sid",
    "laravel_session",
    "ci_session",
    "rack.session",
    "_rails_session",
    "_gitlab_session",
    "user_session",
    "__host-user_session",
    "sessionid",
    "session_id",
    "session-id",
    "sid",
    "ssid",
    "sapisid",
    "hsid",
    "__secure-",
    "next-auth.",
    "__session",
    "__clerk_db_jwt",
    "li_at",
    "auth_token",
    "access_token",
    "refresh_token",
    "remember_",
    "wordpress_",
    "keycloak_",
    "authsessionid",
    "ory_kratos_session",
    "grafana_session",
    "kibana_session",
    "cf_clearance",
    "sessionkey",
  ],
  anchored: true,
  validate: (value) => (looksRandom(decoded(value)) ? undefined : false),
};

function decoded(value: string): string {
  return value.replace(/%[\da-f]{2}/giu, "");
}
