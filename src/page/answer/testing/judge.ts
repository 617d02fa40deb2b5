/** A judge of addresses as a page at chat.example has it, and what it met. */
import { createAddressJudge, type AnswerMode } from "../address-judge";
import type { AddressParts } from "../carries";
import { createSaid } from "../said";

export function judgeFor(said = createSaid(), mode: AnswerMode = "neutralise") {
  const met: string[] = [];
  const judge = createAddressJudge({
    mode: () => mode,
    parse: partsOf,
    trusted: (host) => /^(?:chat|pictures)\.example$/u.test(host),
    said,
    met: (kind, host, removed) => met.push(`${kind} ${host} ${removed}`),
  });
  return { judge, met };
}

function partsOf(address: string): AddressParts | null {
  try {
    const url = new URL(address, "https://chat.example/c/1");
    if (!/^https?:$/u.test(url.protocol)) return null;
    const { host, pathname, search, hash, username, password } = url;
    return { host, path: pathname, query: search, fragment: hash, user: username + password };
  } catch {
    return null;
  }
}
