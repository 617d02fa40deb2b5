/** Two ends of a channel inside one context, for a host that lives beside its client. */
export interface LocalPort {
  readonly name: string;
  readonly sender: null;
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  onDisconnect(listener: () => void): void;
  disconnect(): void;
}

export function createPortPair(name: string): [LocalPort, LocalPort] {
  const messages: ((message: unknown) => void)[][] = [[], []];
  const closings: (() => void)[] = [];
  const end = (own: 0 | 1): LocalPort => ({
    name,
    sender: null,
    post: (message) =>
      queueMicrotask(() => {
        for (const listener of messages[1 - own] ?? []) listener(message);
      }),
    onMessage: (listener) => void messages[own]?.push(listener),
    onDisconnect: (listener) => void closings.push(listener),
    disconnect: () => closings.forEach((listener) => listener()),
  });
  return [end(0), end(1)];
}
