/** What a well-formed site pack may not do all the same. Pure. */
import { bareHost, coversHost } from "../lib/host-pattern";
import { SITES } from "./index";
import type { PackEndpoint, SitePack } from "./pack";
import type { Site } from "./types";

/**
 * One line per problem, the field first; none: the pack may stand in for the built-in site.
 * `policyHosts` are those that the policy itself names as guarded (`sites.openai`); `now` in milliseconds.
 */
export function scopeProblems(
  pack: SitePack,
  policyHosts: readonly string[],
  now: number,
): string[] {
  const builtIn = SITES.find(({ id }) => id === pack.id);
  if (!builtIn) return ["id: no built-in site has this id"];
  return [
    ...(hasExpired(pack, now) ? ["expires: this day is over"] : []),
    ...hostProblems(pack, builtIn, policyHosts),
    ...endpointProblems(pack.endpoints),
    ...(pack.uploads ?? []).flatMap(({ host, path }, at) =>
      !host && path === "/**" ? [`uploads[${at}].path: would take every address for a file's`] : [],
    ),
  ];
}

/** It holds to the end of its day, in UTC. */
export function hasExpired({ expires }: Pick<SitePack, "expires">, now: number): boolean {
  return new Date(now).toISOString().slice(0, 10) > expires;
}

function hostProblems(pack: SitePack, builtIn: Site, policyHosts: readonly string[]): string[] {
  const own = [...builtIn.hosts, ...(builtIn.requestHosts ?? [])];
  const shown = [
    ...own,
    ...(builtIn.imageHosts ?? []),
    ...(builtIn.uploads ?? []).flatMap(({ host }) => host ?? []),
  ];
  const named = policyHosts.map(bareHost);
  const isNamed = (host: string) =>
    named.some((pattern) => coversHost(pattern, host)) && !isOfAnother(host, builtIn);
  if (builtIn.hosts.length === 0)
    return ["hosts", "requestHosts"].flatMap((key) =>
      (pack[key as "hosts" | "requestHosts"] ?? []).length > 0
        ? [`${key}: a shape has none; policy names its hosts in sites.openai`]
        : [],
    );
  const guarded = (key: "hosts" | "requestHosts") => [
    ...(builtIn[key] ?? [])
      .filter((host) => !pack[key]?.includes(host))
      .map((host) => `${key}: ${host} is missing; sites.excluded leaves a host unguarded`),
    ...(pack[key] ?? []).flatMap((host, at) =>
      isUnder(host, own) || isNamed(host)
        ? []
        : [`${key}[${at}]: neither the site's own host nor named in sites.openai`],
    ),
  ];
  const images = (pack.imageHosts ?? []).flatMap((host, at) =>
    isUnder(host, shown)
      ? []
      : [`imageHosts[${at}]: not the site's own host; answers.imageHosts adds others`],
  );
  const uploads = (pack.uploads ?? []).flatMap(({ host }, at) =>
    host === undefined || isUnder(host, shown) ? [] : [`uploads[${at}].host: not the site's own`],
  );
  return [...guarded("hosts"), ...guarded("requestHosts"), ...images, ...uploads];
}

function endpointProblems(endpoints: readonly PackEndpoint[]): string[] {
  const speaks = endpoints.some(({ channel, texts }) => channel === "prompt" && texts.length > 0);
  return [
    ...(speaks ? [] : ["endpoints: none of them is for messages"]),
    ...endpoints.flatMap(
      ({ id, channel, methods, refusal = [], emptyAnswer, blockedAnswer }, at) => {
        const socket = methods.includes("WS");
        const where = `endpoints[${at}]`;
        return [
          ...(endpoints.findIndex((other) => other.id === id) === at
            ? []
            : [`${where}.id: used by an earlier one`]),
          ...(channel === "prompt" && socket && refusal.length === 0
            ? [`${where}.refusal: missing; a page whose message was held back would wait for ever`]
            : []),
          ...(channel === "draft" && !socket && !emptyAnswer
            ? [`${where}.emptyAnswer: missing; drafts are answered empty`]
            : []),
          ...(socket && blockedAnswer
            ? [`${where}.blockedAnswer: for requests; a socket's messages have a refusal`]
            : []),
          ...Object.entries({ emptyAnswer, blockedAnswer }).flatMap(([name, answer]) =>
            answer?.contentType === "application/json" && !isJson(answer.body)
              ? [`${where}.${name}.body: not JSON`]
              : [],
          ),
        ];
      },
    ),
  ];
}

/** The same host, or a subdomain of one of these. */
function isUnder(host: string, owned: readonly string[]): boolean {
  return owned.some(
    (one) => coversHost(one, host) || host.endsWith(`.${one.replace(/^\*\./u, "")}`),
  );
}

function isOfAnother(host: string, site: Site): boolean {
  return SITES.some(
    (other) => other !== site && isUnder(host, [...other.hosts, ...(other.requestHosts ?? [])]),
  );
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false; // that it is none is the answer
  }
}
