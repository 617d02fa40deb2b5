import { make } from "../element";
import type { Composer, ComposerEvents } from "../site-page";

/**
 * A text area as React controls it: its state is the truth, an `input` event counts only if the value is not the
 * one React knows, and what scripts of the page assign is known to it.
 */
export function mountReactTextarea(attributes: Readonly<Record<string, string>>) {
  return (into: HTMLElement, events: ComposerEvents): Composer => {
    const area = make("textarea", {
      className: "plain-area",
      attributes: { rows: "3", ...attributes },
    });
    const own = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value");
    const read = () => String(own?.get?.call(area));
    const write = (value: string) => void own?.set?.call(area, value);
    let state = "";
    let tracked = "";
    Object.defineProperty(area, "value", {
      configurable: true,
      get: read,
      set: (value: string) => {
        tracked = value;
        write(value);
      },
    });
    area.addEventListener("input", () => {
      if (read() === tracked) return;
      state = tracked = read();
      events.changed(state);
    });
    // React draws again now and then, and takes back what it has not heard of.
    setInterval(() => {
      if (read() !== state) area.value = state;
    }, 200);
    area.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      events.send();
    });
    into.append(area);
    area.focus();
    return {
      text: () => state,
      clear: () => {
        state = "";
        area.value = "";
      },
    };
  };
}
