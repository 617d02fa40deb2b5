/** Packs of models for devices: in one piece, or from where an earlier try broke off (RFC 9110, section 14). */
import type { Context } from "hono";
import type { AppDeps } from "../app-deps";
import { problem } from "../problem";

/** Answers one `bytes=N-` or `bytes=N-M`; whatever else is asked for gets the whole, as the standard allows. */
export async function sendModelPack(
  context: Context,
  { store }: Pick<AppDeps, "store">,
  tenant: string,
): Promise<Response> {
  const sha256 = context.req.param("sha256") ?? "";
  const pack = (await store.models(tenant)).find((other) => other.sha256 === sha256);
  if (!pack) return problem(context, 404, "No such model");
  const { size } = pack;
  const etag = `"${sha256}"`;
  const headers = { etag, "accept-ranges": "bytes", "cache-control": "private, no-cache" };
  const ifRange = context.req.header("if-range") ?? etag;
  const [, first, last] = /^bytes=(\d+)-(\d*)$/u.exec(context.req.header("range") ?? "") ?? [];
  const ranged = first !== undefined && ifRange === etag;
  const from = ranged ? Number(first) : 0;
  const to = ranged && last ? Math.min(Number(last), size - 1) : size - 1;
  if (from > to) {
    context.header("content-range", `bytes */${size}`);
    return problem(context, 416, "No such range");
  }
  const bytes = await store.modelBytes(tenant, sha256, from, to - from + 1);
  if (!bytes) return problem(context, 404, "No such model");
  return context.body(bytes, ranged ? 206 : 200, {
    ...headers,
    "content-type": "application/octet-stream",
    ...(ranged ? { "content-range": `bytes ${from}-${to}/${size}` } : {}),
  });
}
