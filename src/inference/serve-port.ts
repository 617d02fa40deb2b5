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
