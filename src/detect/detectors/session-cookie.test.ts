import { describeDetector } from "../testing/detector-table";
import { sessionCookie } from "./session-cookie";

describeDetector(sessionCookie, {
  finds: [
    "Cookie: JSESSIONID=«9F2C7A41D0E85B63A7F1C2D3E4B5A697»; theme=dark",
    "Set-Cookie: PHPSESSID=«q7lw2xr9vt4kp8zn3mb6jc1hd5»; path=/; HttpOnly",
    "connect.sid=«s%3AkT9vQ2mX7cR4bN8wZ5yL3hJ6gD1fS0.aPxEuIoW2rVtBnM4qKjHgFdSaZ9l8Yc7»",
    "curl -b 'sessionid=«x8k2p9m4n7v1c6b3z5q0w2e4r6t8y1u3»' https://app.northgate-works.com",
    "li_at=«AQEDAS8f3kT9vQ2mX7cR4bN8wZ5yL3hJ6gD1fS0»",
    "_gitlab_session=«9f8e7d6c5b4a39281706f5e4d3c2b1a0»",
    "__Secure-next-auth.session-token=«kT9vQ2mX7cR4bN8wZ5yL3hJ6gD1fS0aPxEuIoW2r»",
  ],
  ignores: [
    ["Set-Cookie: theme=dark; path=/", "a preference"],
    ["sessionid=<redacted>", "a slot"],
    ["JSESSIONID=${session}", "a variable"],
    ["session_id=payments_daily_summary", "words"],
    ["_ga=GA1.2.1234567890.1700000000; _gid=GA1.2.987654321.1700000000", "trackers"],
    ["access_token=client.getAccessToken()", "a call"],
    ["sid=3f2504e0-4f89-41d3-9a0c-0305e82c3301", "a UUID is an id"],
  ],
});
