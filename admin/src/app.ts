import { Hono } from "hono";
import { secureHeaders } from "hono/secure-headers";
import type { AppDeps } from "./app-deps";
import { OPENAPI } from "./openapi";
import { problem } from "./problem";
import { adminApi } from "./routes/admin-api";
import { adminConsole } from "./routes/console";
import { deviceApi } from "./routes/device-api";

/** The endpoint as a function of its dependencies; listens to nothing, starts nothing. */
export function createApp(deps: AppDeps): Hono {
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        imgSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      // With "no-referrer" browsers would send forms without their origin, which the console checks.
      referrerPolicy: "same-origin",
    }),
  );
  app.onError((_error, context) => problem(context, 500, "Something went wrong here"));
  app.notFound((context) => problem(context, 404, "No such address"));
  app.get("/v1/health", async (context) => {
    const ok = await deps.store.healthy().catch(() => false);
    return ok ? context.json({ ok }) : problem(context, 503, "The database does not answer");
  });
  app.get("/.well-known/jwks.json", (context) => context.json({ keys: [deps.signing.publicKey] }));
  app.get("/openapi.json", (context) => context.json(OPENAPI));
  app.route("/v1/admin", adminApi(deps));
  app.route("/v1", deviceApi(deps));
  app.all("/v1/*", (context) => problem(context, 404, "No such address"));
  app.route("/", adminConsole(deps));
  return app;
}
