/** Notices that a message was sent without any request that could be judged: then the guard is blind here. */

const PATIENCE_MS = 5_000;

export interface GestureWatch {
  /** The user sent this text. */
  gesture(text: string): void;
  /** A request was judged, refused or could not be read: the guard saw it. */
  seen(): void;
}

/** `isGone` says whether the text has left the composer; a press on Enter that sent nothing is no reason. */
export function watchGestures(
  isGone: (text: string) => boolean,
  blind: () => void,
  signal: AbortSignal,
): GestureWatch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener("abort", () => clearTimeout(timer));
  return {
    gesture(text) {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (!signal.aborted && isGone(text)) blind();
      }, PATIENCE_MS);
    },
    seen: () => clearTimeout(timer),
  };
}
