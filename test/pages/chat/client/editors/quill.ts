import Quill from "quill";
import { make } from "../element";
import type { Composer, ComposerEvents } from "../site-page";

/** Quill without a toolbar, inside the element that Gemini has around it. */
export function mountQuill(into: HTMLElement, events: ComposerEvents): Composer {
  const around = document.createElement("rich-textarea");
  const holder = make("div");
  around.append(holder);
  into.append(around);
  const quill = new Quill(holder, {
    modules: {
      toolbar: false,
      keyboard: {
        bindings: {
          send: {
            key: "Enter",
            shiftKey: false,
            handler: () => {
              events.send();
              return false;
            },
          },
        },
      },
    },
  });
  quill.root.setAttribute("role", "textbox");
  quill.root.style.whiteSpace = "pre-wrap";
  quill.on("text-change", () => events.changed(text()));
  quill.focus();
  const text = () => quill.getText().replace(/\n$/u, "");
  return { text, clear: () => quill.setText("") };
}
