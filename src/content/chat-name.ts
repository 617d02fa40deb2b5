/** A chat gets its name after its first message: what is remembered of it must go to no other chat of the tab. */
const EVERY_MS = 250;
const LONGEST_MS = 20_000;

/** `soon()` says that a message of a chat without a name left; `named` is told the name when the address shows it. */
export function watchForName(
  conversation: () => string | null,
  signal: AbortSignal,
  named: (name: string) => void,
): { soon(): void } {
  let timer: ReturnType<typeof setInterval> | undefined;
  const stop = () => clearInterval(timer);
  signal.addEventListener("abort", stop);
  return {
    soon() {
      stop();
      let left = LONGEST_MS / EVERY_MS;
      timer = setInterval(() => {
        const name = conversation();
        if (name !== null) named(name);
        if (name !== null || --left <= 0) stop();
      }, EVERY_MS);
    },
  };
}
