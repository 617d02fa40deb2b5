/** Puts the guard in front of everything by which a page sends text. Runs before any page script. */
import { isChatPage, siteOfPage } from "../sites/match";
import { createAddresses, hostOfPage } from "./address";
import { createHold } from "./hold";
import { hookBeacon } from "./hook-beacon";
import { hookForm } from "./hook-form";
import { hookRealtime } from "./hook-realtime";
import { hookWebSocket } from "./hook-websocket";
import { hookXhr } from "./hook-xhr";
import { hookFetch } from "./hook-fetch";
import { openGuardPort } from "./port";
import { createWrapping } from "./wrap";

/** Starts the guard of this frame; the returned function takes it out again. */
export function startGuard(version: string): () => void {
  const pageHost = hostOfPage();
  const site = siteOfPage(pageHost ?? "");
  if (!isChatPage(site, location.host, location.pathname)) return () => undefined;
  const port = openGuardPort(version);
  const wrapping = createWrapping();
  const addresses = createAddresses(pageHost);
  const hold = createHold(
    port,
    () => site.conversationInPath?.exec(location.pathname)?.[1] ?? null,
  );
  hookFetch(wrapping, addresses, hold, pageHost);
  hookXhr(wrapping, addresses, hold, port, pageHost);
  hookBeacon(wrapping, addresses, hold);
  hookWebSocket(wrapping, addresses, hold);
  hookRealtime(wrapping, pageHost, site.id, port);
  const unhookForm = hookForm(wrapping, addresses, hold);
  return () => {
    unhookForm();
    wrapping.restore();
    port.close();
  };
}
