import { Editor } from "@tiptap/core";
import StarterKit from "@tiptap/starter-kit";
import type { Composer, ComposerEvents } from "../site-page";

/** TipTap on ProseMirror: Enter sends, Shift+Enter breaks the line. */
export function mountTiptap(attributes: Readonly<Record<string, string>>) {
  return (into: HTMLElement, events: ComposerEvents): Composer => {
    const editor = new Editor({
      element: into,
      extensions: [StarterKit],
      autofocus: true,
      onUpdate: () => events.changed(text()),
      editorProps: {
        attributes: { role: "textbox", ...attributes },
        handleKeyDown: (_, event) => {
          if (event.key !== "Enter" || event.shiftKey) return false;
          events.send();
          return true;
        },
      },
    });
    const text = () => editor.getText({ blockSeparator: "\n" });
    return { text, clear: () => editor.commands.clearContent(true) };
  };
}
