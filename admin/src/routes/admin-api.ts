/** What the command line calls, behind the admin token. */
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import * as v from "valibot";
import { MOST_MODEL_PACK_BYTES, openModelPack } from "../../../src/lib/model-pack";
import { MOST_PACK_BYTES, packKind } from "../../../src/policy/company-data";
import type { AppDeps } from "../app-deps";
import { GroupSchema } from "../names";
import { problem } from "../problem";
import { publishPolicy } from "../publish";
import { bearerToken, sameToken } from "../secrets";
import { sha256Of } from "../sha256";
import { readJson } from "./device-api";

const POLICY_LIMIT = 600_000;
const Limit = v.pipe(
  v.string(),
  v.regex(/^\d{1,4}$/u),
  v.transform(Number),
  v.minValue(1),
  v.maxValue(1_000),
);

export function adminApi(deps: AppDeps): Hono {
  const api = new Hono();
  api.use(async (context, next) => {
    const token = bearerToken(context.req.header("authorization"));
    if (token === null || !sameToken(token, deps.adminTokenHash))
      return problem(context, 401, "Admin token needed");
    return next();
  });
  api.post(
    "/policies",
    bodyLimit({
      maxSize: POLICY_LIMIT,
      onError: (context) => problem(context, 413, "Body too large"),
    }),
    async (context) => {
      const group = v.safeParse(GroupSchema, context.req.query("group") ?? "");
      if (!group.success)
        return problem(context, 422, "Not of the expected form", {
          errors: ["group: a name of at most 100 characters"],
        });
      const body = await readJson(context, v.unknown());
      if (!body.ok) return body.response;
      const published = await publishPolicy(deps, body.value, group.output);
      if (!published.ok)
        return problem(context, 422, "The policy was refused as a whole", {
          errors: published.problems,
        });
      return context.json(published.value, 201);
    },
  );
  api.get("/policies", async (context) => {
    const policies = await deps.store.policies(deps.tenant);
    return context.json({ policies: policies.map(({ jws: _, ...rest }) => rest) });
  });
  api.post(
    "/company-data",
    bodyLimit({
      maxSize: MOST_PACK_BYTES,
      onError: (context) => problem(context, 413, "Body too large"),
    }),
    async (context) => {
      const bytes = new Uint8Array(await context.req.arrayBuffer());
      const kind = packKind(bytes);
      if (!kind.ok)
        return problem(context, 422, "No pack of company data", { errors: [kind.reason] });
      const sha256 = sha256Of(bytes);
      const about = { sha256, kind: kind.value, addedAt: deps.now() };
      await deps.store.addPack(deps.tenant, about, bytes);
      return context.json({ sha256, kind: kind.value, size: bytes.length }, 201);
    },
  );
  api.get("/company-data", async (context) =>
    context.json({ companyData: await deps.store.packs(deps.tenant) }),
  );
  api.post(
    "/models",
    bodyLimit({
      maxSize: MOST_MODEL_PACK_BYTES,
      onError: (context) => problem(context, 413, "Body too large"),
    }),
    async (context) => {
      const bytes = new Uint8Array(await context.req.arrayBuffer());
      const pack = await openModelPack(bytes, deps.modelKeys);
      if (!pack.ok)
        return problem(context, 422, "No model that devices would take", { errors: [pack.reason] });
      const { id, version } = pack.value;
      const sha256 = sha256Of(bytes);
      await deps.store.addModel(deps.tenant, { sha256, id, version, addedAt: deps.now() }, bytes);
      return context.json({ id, version, sha256, size: bytes.length }, 201);
    },
  );
  api.get("/models", async (context) =>
    context.json({ models: await deps.store.models(deps.tenant) }),
  );
  api.get("/devices", async (context) =>
    context.json({ devices: await deps.store.devices(deps.tenant) }),
  );
  api.get("/events", async (context) => {
    const limit = v.safeParse(Limit, context.req.query("limit") ?? "50");
    if (!limit.success)
      return problem(context, 422, "Not of the expected form", { errors: ["limit: 1 to 1000"] });
    const rows = await deps.store.events(deps.tenant, { limit: limit.output });
    return context.json({ events: rows.map(({ event }) => event) });
  });
  return api;
}
