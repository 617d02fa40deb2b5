/** Puts the guard in front of everything by which a page sends text. Runs before any page script. */
import { BUILT_IN_SITES, isChatPage } from "../sites/match";
import { nameInPath } from "../sites/path-pattern";
import { createAddresses, hostOfPage } from "./address";
import { createAnswerContext } from "./answer-context";
import { hookMessageAnswers } from "./answer-messages";
import { createAnswers } from "./answer-response";
import { hookXhrAnswers } from "./answer-xhr";
import { createHold } from "./hold";
import { createJustTyped } from "./just-typed";
import { hookBeacon } from "./hook-beacon";
import { hookForm } from "./hook-form";
import { hookRealtime } from "./hook-realtime";
import { hookWebSocket } from "./hook-websocket";
import { hookXhr } from "./hook-xhr";
import { hookFetch } from "./hook-fetch";
import { createLasting } from "./lasting";
import { isGuarded, openGuardPort } from "./port";
import { createWrapping } from "./wrap";

/** Starts the guard of this frame, where none is yet; the returned function takes it out again. */
export function startGuard(version: string): () => void {
  const pageHost = hostOfPage();
  const site = BUILT_IN_SITES.siteOfPage(pageHost ?? "");
  if (!isChatPage(site, location.host, location.pathname) || isGuarded()) return () => undefined;
  const wrapping = createWrapping();
  const lasting = createLasting(wrapping);
  const port = openGuardPort(version, lasting);
  const addresses = createAddresses(pageHost, () => port.sites());
  const answers = createAnswerContext(port, addresses);
  const hold = createHold(
    port,
    () => nameInPath(addresses.site().conversationInPath ?? [], location.pathname),
    (text) => answers.said.add(text),
  );
  const justTyped = createJustTyped(port, addresses);
  hookFetch(wrapping, addresses, hold, createAnswers(wrapping, answers), justTyped);
  hookXhr(wrapping, addresses, hold, port, hookXhrAnswers(wrapping, answers), justTyped);
  hookMessageAnswers(wrapping, answers);
  hookBeacon(wrapping, addresses, hold, justTyped);
  hookWebSocket(wrapping, addresses, hold);
  hookRealtime(wrapping, addresses, port);
  hookForm(wrapping, addresses, hold, lasting);
  return () => {
    lasting.end();
    wrapping.restore();
    port.close();
  };
}
