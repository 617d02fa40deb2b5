import type { ModelHost } from "./host";
import type { HostRequest } from "./host-messages";

/** A message port of whatever kind. */
export interface HostPort {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  onDisconnect(listener: () => void): void;
}

/** Answers requests on a port; what is under way is given up when the port closes. */
export function serveModelPort(host: ModelHost, port: HostPort): void {
  const unanswered = new Set<number>();
  let closed = false;
  port.onMessage((message) => {
    const request = message as HostRequest;
    unanswered.add(request.id);
    void host.handle(request).then((reply) => {
      unanswered.delete(request.id);
      if (reply && !closed) port.post(reply);
    });
  });
  port.onDisconnect(() => {
    closed = true;
    host.abandon(unanswered);
  });
}

/**
 * Serves a port at once and another one for each summons. A background that ended takes its port along, but the news
 * may come after the summons of the next one: whoever summons has no port, whatever else seems to be connected. A
 * host that reconnected by itself would keep the background awake for ever.
 */
export function serveSummons(
  host: ModelHost,
  connect: () => HostPort,
  onSummoned: (listener: () => void) => void,
): void {
  const serve = () => serveModelPort(host, connect());
  onSummoned(serve);
  serve();
}
