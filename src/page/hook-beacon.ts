import type { Addresses } from "./address";
import type { Hold } from "./hold";
import type { JustTyped } from "./just-typed";
import { isBranded } from "./kinds";
import {
  blobType,
  fileName,
  ignore,
  NativeDomException,
  nativeFetch,
  reflectApply,
  requestUrl,
  targetOf,
  then,
  urlHref,
} from "./natives";
import { snapshotOf } from "./snapshot";
import { sentOf, type Outgoing } from "./seal";
import { judgeUpload, uploadOf, type Upload } from "./uploads";
import type { Wrapping } from "./wrap";

/** Types that a beacon may have without asking the other side first. */
const SIMPLE = /^(?:text\/plain|multipart\/form-data|application\/x-www-form-urlencoded)\b/iu;

/**
 * Holds `sendBeacon` on guarded endpoints. The page is told that it was queued; one held when the page goes
 * away is not sent. `fetchLater` leaves when nobody can be asked any more, so it is not available there, nor where files are
 * taken.
 */
export function hookBeacon(
  wrapping: Wrapping,
  addresses: Addresses,
  hold: Hold,
  justTyped: JustTyped,
): void {
  wrapping.wrap(Navigator.prototype, "sendBeacon", (native, self, args) => {
    if (args.length === 0) return reflectApply(native, self, args);
    const url = `${args[0] as string}`;
    // First: what is turned into text runs scripts of the page, which may change where the address leads.
    const snapshot = snapshotOf(args[1]);
    const { original, contentType: type } = snapshot;
    const match = addresses.find(url, "POST") ?? justTyped(original);
    // Pages tell of themselves by Blobs that are no files, often when they are left: those are not held.
    const plain =
      isBranded<Blob>(blobType, original) &&
      !isBranded<File>(fileName, original) &&
      !addresses.takesFiles(url);
    const upload = match || plain ? null : uploadOf(addresses, "POST", url, original, null);
    if (!match && !upload) return reflectApply(native, self, [url, original]);
    const held = match && hold(match, "beacon", () => snapshot.read(type), type);
    const decided = held ?? judgeUpload(upload as Upload, "beacon", hold);
    void then(decided.decision, async (decision) => {
      if (decision.action === "refuse" || decision.action === "strip") return;
      const { body, sent } = await sentOf(snapshot, decision, null);
      await held?.approve(urlHref(targetOf(url)), sent);
      if (body && body === original) reflectApply(native, self, [url, body]);
      else void then(sendShown(url, sent), ignore, ignore);
    });
    return true;
  });

  wrapping.wrap(window, "fetchLater", (native, self, args) => {
    const input = args[0];
    const made = isBranded(requestUrl, input);
    const url = made ? requestUrl(input) : addresses.whole(`${input as string}`);
    if (!addresses.find(url, null) && !addresses.takesFiles(url))
      return reflectApply(native, self, [made ? input : url, args[1]]);
    throw new NativeDomException(
      "The quota for deferred fetches is exceeded.",
      "QuotaExceededError",
    );
  });
}

/**
 * What a beacon would be, of bytes with a content type or of nothing: beacons have the one of Blobs only, which nobody is
 * shown, and are shown as if they had a body.
 */
function sendShown(url: string, { bytes, contentType }: Outgoing): Promise<Response> {
  const simple = contentType === null || SIMPLE.test(contentType);
  return nativeFetch(url, {
    method: "POST",
    body: bytes.length ? bytes : null,
    keepalive: true,
    credentials: "include",
    mode: simple ? "no-cors" : "cors",
    ...(contentType === null ? {} : { headers: { "content-type": contentType } }),
  });
}
