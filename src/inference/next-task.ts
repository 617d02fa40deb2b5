/** `setImmediate` where there is one (Node); absent in browsers. */
declare const setImmediate: ((run: () => void) => unknown) | undefined;

/** Lets timers, messages and cancellations in: promises alone would keep them out between two runs. */
export function nextTask(): Promise<void> {
  if (typeof setImmediate === "function")
    return new Promise((resolve) => {
      setImmediate(() => resolve());
    });
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
