/** Puts the guard in front of everything by which a page sends text. Runs before any page script. */
import { isChatPage, siteOfPage } from "../sites/match";
import { createAddresses, hostOfPage } from "./address";
import { createAnswerContext } from "./answer-context";
import { hookMessageAnswers } from "./answer-messages";
import { createAnswers } from "./answer-response";
import { hookXhrAnswers } from "./answer-xhr";
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
  const answers = createAnswerContext(port, site, pageHost, addresses);
  const hold = createHold(
    port,
    () => site.conversationInPath?.exec(location.pathname)?.[1] ?? null,
    (text) => answers.said.add(text),
  );
  hookFetch(wrapping, addresses, hold, pageHost, createAnswers(wrapping, answers));
  hookXhr(wrapping, addresses, hold, port, pageHost, hookXhrAnswers(wrapping, answers));
  hookMessageAnswers(wrapping, answers);
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
