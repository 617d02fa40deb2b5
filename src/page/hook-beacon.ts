import type { Addresses } from "./address";
import type { Hold } from "./hold";
import { isBranded, NativeDomException, reflectApply, requestUrl, then } from "./natives";
import { snapshotOf } from "./snapshot";
import type { Wrapping } from "./wrap";

/**
 * Holds `sendBeacon` on guarded endpoints. The page is told that it was queued; one held when the page goes
 * away is not sent. `fetchLater` leaves when nobody can be asked any more, so it is not available there.
 */
export function hookBeacon(wrapping: Wrapping, addresses: Addresses, hold: Hold): void {
  wrapping.wrap(Navigator.prototype, "sendBeacon", (native, self, args) => {
    if (args.length === 0) return reflectApply(native, self, args);
    const url = `${args[0] as string}`;
    const match = addresses.find(url, "POST");
    if (!match) return reflectApply(native, self, [url, args[1]]);
    const snapshot = snapshotOf(args[1]);
    const type = snapshot.contentType;
    const held = hold(match, "beacon", () => snapshot.read(type), type);
    void then(held.decision, (decision) => {
      if (decision.action === "pass") reflectApply(native, self, [url, snapshot.original]);
      if (decision.action === "rewrite")
        reflectApply(native, self, [url, snapshot.like(decision.body)]);
    });
    return true;
  });

  wrapping.wrap(window, "fetchLater", (native, self, args) => {
    const input = args[0];
    const url = isBranded(requestUrl, input) ? requestUrl(input) : `${input as string}`;
    if (!addresses.find(url, null)) return reflectApply(native, self, args);
    throw new NativeDomException(
      "fetchLater exceeded its quota for the deferred fetches",
      "QuotaExceededError",
    );
  });
}
