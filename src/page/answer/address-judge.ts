/** Which addresses of an answer may be opened: those of hosts that are trusted, and those that carry nothing. */
import { shownHost } from "../../lib/shown-host";
import type { AddressJudge, AddressKind } from "./address-scanner";
import { imageCarries, linkCarries, type AddressParts } from "./carries";
import { plainAddress } from "./plain-address";
import type { Said } from "./said";

export type AnswerMode = "off" | "log" | "neutralise";

export interface JudgeDeps {
  readonly mode: () => AnswerMode;
  /** Resolves it as the page would; null when it is no address of http. */
  readonly parse: (address: string) => AddressParts | null;
  /** Is this a host of the chat itself, or one that policy names? */
  readonly trusted: (host: string) => boolean;
  readonly said: Said;
  /** An address that carries data was met; `removed` says whether it was taken out. */
  readonly met: (kind: AddressKind, host: string, removed: boolean) => void;
}

/** An address of another host begins in one of these ways, unless its signs are written in another way. */
const BEGINS = ["https:", "http:", "//"] as const;
const HOST = /^(?:https?:)?[/\\]{2}([^/\\?#&%]+)[/\\?#]/iu;

export function createAddressJudge(deps: JudgeDeps): AddressJudge {
  return {
    mayMatter(begin) {
      if (!/[\\&]/u.test(begin)) {
        const lower = begin.slice(0, 6).toLowerCase();
        if (!BEGINS.some((way) => way.startsWith(lower) || lower.startsWith(way))) return false;
      }
      const host = HOST.exec(begin)?.[1];
      return host === undefined || !deps.trusted(host.toLowerCase());
    },
    replacement(kind, place, written) {
      const mode = deps.mode();
      if (mode === "off") return null;
      const address = plainAddress(written);
      const parts = deps.parse(place === "html" ? (/^[^\s,]+/u.exec(address)?.[0] ?? "") : address);
      if (!parts || deps.trusted(parts.host) || deps.said.wrote(address)) return null;
      const holds = (text: string) => deps.said.holds(text);
      const carries = kind === "image" ? imageCarries(parts, holds) : linkCarries(parts, holds);
      if (!carries) return null;
      const host = shownHost(parts.host) ?? "?";
      deps.met(kind, host, mode === "neutralise");
      if (mode !== "neutralise") return null;
      // Spaces make it no address in Markdown; in HTML it is one that leads nowhere.
      return place === "html"
        ? `data:,removed%20by%20Sluice:%20${host}`
        : `removed by Sluice: ${host}`;
    },
  };
}
