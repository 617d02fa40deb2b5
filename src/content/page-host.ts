/** Host of the page this frame belongs to; of its creator in about:blank and srcdoc frames, else empty. */
export function hostOfFrame(frame: Window): string {
  if (frame.location.host !== "") return frame.location.host;
  try {
    return new URL(frame.origin).host;
  } catch {
    return ""; // an opaque origin
  }
}
