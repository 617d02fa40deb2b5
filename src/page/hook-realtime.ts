/**
 * Channels on which nobody can be asked in time or whose messages nobody is shown: WebRTC data, WebTransport and
 * sockets whose messages are streams, by policy, and event streams whose address carries words.
 */
import type { Addresses } from "./address";
import type { GuardPort } from "./port";
import { NativeDomException, reflectApply, reflectConstruct } from "./natives";
import { spokenIn } from "./spoken";
import type { Wrapping } from "./wrap";

/** An address that every browser refuses at once, so that the stream ends as a refused one. */
const REFUSED_URL = "data:,";

export function hookRealtime(wrapping: Wrapping, addresses: Addresses, port: GuardPort): void {
  const told = { "data-channel": false, "web-transport": false };
  const channel = window.RTCDataChannel as typeof RTCDataChannel | undefined;
  if (channel)
    wrapping.wrap(channel.prototype, "send", (native, self, args) => {
      if (port.standing().realtime === "pass") return reflectApply(native, self, args);
      tell("data-channel");
      throw new NativeDomException(
        "Failed to execute 'send' on 'RTCDataChannel': RTCDataChannel.readyState is not 'open'",
        "InvalidStateError",
      );
    });

  for (const name of ["WebTransport", "WebSocketStream"])
    wrapping.wrapConstructor(window, name, (native, args, target) => {
      if (port.standing().realtime === "pass") return reflectConstruct(native, args, target);
      tell("web-transport");
      throw new NativeDomException("Not allowed.", "SecurityError");
    });

  wrapping.wrapConstructor(window, "EventSource", (native, args, target) => {
    const url = `${args[0] as string}`;
    const spoken = args.length > 0 ? spokenIn(addresses, url) : null;
    if (!spoken) return reflectConstruct(native, args.length > 0 ? [url, args[1]] : args, target);
    port.ask({
      type: "unreadable",
      siteId: addresses.site().id,
      channel: "address",
      why: "event-source",
    });
    const leaves = port.standing().blind === "pass";
    return reflectConstruct(native, [leaves ? url : REFUSED_URL, args[1]], target);
  });

  /** Once a page: a channel that is open sends often. */
  function tell(why: "data-channel" | "web-transport"): void {
    if (told[why]) return;
    told[why] = true;
    port.ask({ type: "unreadable", siteId: addresses.site().id, channel: "realtime", why });
  }
}
