/** @jsxImportSource hono/jsx */
/** The console behind its sign-in: sessions, styles, and the two locks against forged forms. */
import { readFileSync } from "node:fs";
import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { AppDeps } from "../app-deps";
import { LoginPage } from "../console/login";
import { problem } from "../problem";
import { sameToken } from "../secrets";
import { createSessions, SESSION_MS } from "../sessions";
import { consolePages } from "./console-pages";
import { page } from "./page";

const COOKIE = "sluice_session";
const BODY_LIMIT = 600_000;
const STATIC = new URL("../../static/", import.meta.url);
const ICONS = new URL("../../../public/icons/", import.meta.url);
const FILES = [
  { name: "console.css", folder: STATIC, type: "text/css; charset=utf-8" },
  { name: "console.js", folder: STATIC, type: "text/javascript; charset=utf-8" },
  { name: "icon.svg", folder: ICONS, type: "image/svg+xml" },
] as const;

export function adminConsole(deps: AppDeps): Hono {
  const app = new Hono();
  const sessions = createSessions();
  const body = bodyLimit({
    maxSize: BODY_LIMIT,
    onError: (context) => problem(context, 413, "Body too large"),
  });

  function signIn(context: Context, token: string): Response | null {
    if (!sameToken(token, deps.adminTokenHash)) return null;
    setCookie(context, COOKIE, sessions.open(deps.now()), {
      httpOnly: true,
      sameSite: "Strict",
      path: "/",
      maxAge: SESSION_MS / 1000,
      secure: new URL(context.req.url).protocol === "https:",
    });
    return context.redirect("/", 303);
  }

  for (const { name, folder, type } of FILES) {
    const content = readFileSync(new URL(name, folder), "utf8");
    app.get(`/static/${name}`, (context) =>
      context.body(content, 200, { "content-type": type, "cache-control": "max-age=300" }),
    );
  }
  app.get("/login", (context) => {
    const token = context.req.query("token");
    if (token === undefined) return page(context, <LoginPage failed={false} />);
    const wait = deps.limits.login.take("login", deps.now());
    if (wait !== null) return problem(context, 429, "Too many attempts", { retryAfter: wait });
    return signIn(context, token) ?? page(context, <LoginPage failed />, 401);
  });
  app.post("/login", body, async (context) => {
    const wait = deps.limits.login.take("login", deps.now());
    if (wait !== null) return problem(context, 429, "Too many attempts", { retryAfter: wait });
    const { token } = await context.req.parseBody();
    return (
      signIn(context, typeof token === "string" ? token.trim() : "") ??
      page(context, <LoginPage failed />, 401)
    );
  });
  app.use("*", body, async (context, next) => {
    const { method } = context.req;
    if (!sessions.valid(getCookie(context, COOKIE), deps.now()))
      return method === "GET"
        ? page(context, <LoginPage failed={false} />, 401)
        : problem(context, 401, "Sign in first");
    if (method !== "GET" && !fromOwnPages(context)) return problem(context, 403, "Another origin");
    await next();
    context.res.headers.set("cache-control", "no-store");
  });
  app.post("/logout", (context) => {
    sessions.close(getCookie(context, COOKIE));
    deleteCookie(context, COOKIE, { path: "/" });
    return context.redirect("/login", 303);
  });
  app.route("/", consolePages(deps));
  return app;
}

/**
 * SameSite=Strict is the first lock against forms on other sites, this the second. Hosts are compared, not
 * schemes: a proxy in front may speak https to the browser and http to us.
 */
function fromOwnPages(context: Context): boolean {
  const origin = context.req.header("origin");
  if (origin === undefined || !URL.canParse(origin)) return false;
  return new URL(origin).host === new URL(context.req.url).host;
}
