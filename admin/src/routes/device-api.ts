/** What devices call: enrol, fetch the policy, deliver events. */
import { randomUUID } from "node:crypto";
import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import * as v from "valibot";
import { AuditEventSchema } from "../../../src/policy/audit-event";
import type { AppDeps } from "../app-deps";
import { NameSchema } from "../names";
import { problem } from "../problem";
import { bearerToken, hashToken, newToken, sameToken } from "../secrets";
import { storable } from "../storable";
import type { Device } from "../store/store";
import { sendModelPack } from "./model-packs";

const MOST_EVENTS = 100;
const ENROL_LIMIT = 8_192;
const EVENTS_LIMIT = 262_144;
/** JavaScript has no date beyond; an event from there could not be shown. */
const LAST_MOMENT = 8.64e15;

const EnrolSchema = v.strictObject({
  tenant: NameSchema,
  token: v.pipe(v.string(), v.minLength(1), v.maxLength(500)),
  extension: NameSchema,
  browser: NameSchema,
  group: v.optional(NameSchema),
});
const BatchSchema = v.strictObject({
  events: v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(MOST_EVENTS)),
});
const EventSchema = v.pipe(
  AuditEventSchema,
  v.forward(
    v.check(({ time }) => time <= LAST_MOMENT, "beyond the calendar"),
    ["time"],
  ),
);
const IdSchema = v.looseObject({ id: v.pipe(v.string(), v.uuid()) });

export function deviceApi(deps: AppDeps): Hono {
  const api = new Hono();
  const limit = (maxSize: number) =>
    bodyLimit({ maxSize, onError: (context) => problem(context, 413, "Body too large") });

  api.post("/enrol", limit(ENROL_LIMIT), async (context) => {
    const wait = deps.limits.enrol.take("all", deps.now());
    if (wait !== null) return problem(context, 429, "Too many enrolments", { retryAfter: wait });
    const body = await readJson(context, EnrolSchema);
    if (!body.ok) return body.response;
    const { tenant, token, group, ...about } = body.value;
    if (!sameToken(token, deps.enrolmentTokenHash))
      return problem(context, 401, "Unknown enrolment token");
    if (tenant !== deps.tenant) return problem(context, 403, "Another tenant");
    const now = deps.now();
    const key = newToken();
    const id = randomUUID();
    await deps.store.addDevice(
      {
        ...about,
        id,
        tenant,
        group: group ?? "",
        enrolledAt: now,
        lastSeen: now,
        policyVersion: null,
      },
      hashToken(key),
    );
    return context.json({ device: id, key }, 201);
  });

  api.get("/policy", async (context) => {
    const caller = await authenticate(context, deps);
    if (!caller.ok) return caller.response;
    const device = caller.value;
    const group = v.safeParse(NameSchema, context.req.query("group"));
    const policy = await deps.store.policyFor(
      device.tenant,
      group.success ? group.output : device.group,
    );
    if (!policy) return problem(context, 404, "No policy published yet");
    const etag = `"${policy.version}${policy.group === "" ? "" : `-${hashToken(policy.group).slice(0, 8)}`}"`;
    const current = context.req.header("if-none-match") === etag;
    await deps.store.touchDevice(device.id, deps.now(), current ? policy.version : null);
    if (current) return context.body(null, 304, { etag });
    return context.body(policy.jws, 200, {
      "content-type": "application/jose",
      "cache-control": "private, no-cache",
      etag,
    });
  });

  api.get("/company-data/:sha256", async (context) => {
    const caller = await authenticate(context, deps);
    if (!caller.ok) return caller.response;
    const bytes = await deps.store.packBytes(caller.value.tenant, context.req.param("sha256"));
    if (!bytes) return problem(context, 404, "No such company data");
    return context.body(bytes, 200, {
      "content-type": "application/octet-stream",
      "cache-control": "private, no-cache",
    });
  });

  api.get("/model-packs/:sha256", async (context) => {
    const caller = await authenticate(context, deps);
    return caller.ok ? sendModelPack(context, deps, caller.value.tenant) : caller.response;
  });

  api.post("/events", limit(EVENTS_LIMIT), async (context) => {
    const caller = await authenticate(context, deps);
    if (!caller.ok) return caller.response;
    const device = caller.value;
    const wait = deps.limits.events.take(device.id, deps.now());
    if (wait !== null) return problem(context, 429, "Too many batches", { retryAfter: wait });
    const body = await readJson(context, BatchSchema);
    if (!body.ok) return body.response;
    const accepted: string[] = [];
    const duplicate: string[] = [];
    const rejected: { id: string | null; why: string }[] = [];
    for (const given of body.value.events) {
      const parsed = v.safeParse(EventSchema, given);
      if (!parsed.success) {
        const named = v.safeParse(IdSchema, given);
        const [issue] = parsed.issues;
        rejected.push({
          id: named.success ? named.output.id : null,
          why: `${v.getDotPath(issue) ?? "event"}: ${issue.type}`,
        });
      } else if (await deps.store.addEvent(device.id, storable(parsed.output), deps.now())) {
        accepted.push(parsed.output.id);
      } else {
        duplicate.push(parsed.output.id);
      }
    }
    await deps.store.touchDevice(device.id, deps.now(), null);
    return context.json({ accepted, duplicate, rejected });
  });
  return api;
}

type Read<T> = { ok: true; value: T } | { ok: false; response: Response };

/** Endpoints of several tenants may share a database: a device is known only to that of its own. */
async function authenticate(
  context: Context,
  { store, tenant }: Pick<AppDeps, "store" | "tenant">,
): Promise<Read<Device>> {
  const key = bearerToken(context.req.header("authorization"));
  const device = key === null ? null : await store.deviceByKey(hashToken(key));
  if (!device) return { ok: false, response: problem(context, 401, "Unknown device") };
  if (device.tenant !== tenant)
    return { ok: false, response: problem(context, 403, "Another tenant") };
  return { ok: true, value: device };
}

/** 400 for what is not JSON, 422 for what is not of the form; never quotes what was sent. */
export async function readJson<S extends v.GenericSchema>(
  context: Context,
  schema: S,
): Promise<Read<v.InferOutput<S>>> {
  let body: unknown;
  try {
    body = await context.req.json();
  } catch {
    return { ok: false, response: problem(context, 400, "Not JSON") };
  }
  const parsed = v.safeParse(schema, body);
  if (parsed.success) return { ok: true, value: parsed.output };
  const errors = parsed.issues.map((issue) => `${v.getDotPath(issue) ?? "(body)"}: ${issue.type}`);
  return { ok: false, response: problem(context, 422, "Not of the expected form", { errors }) };
}
