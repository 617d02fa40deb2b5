import { createEmptyHistoryState, registerHistory } from "@lexical/history";
import { registerPlainText } from "@lexical/plain-text";
import {
  $createParagraphNode,
  $getRoot,
  COMMAND_PRIORITY_HIGH,
  createEditor,
  KEY_ENTER_COMMAND,
} from "lexical";
import type { Composer, ComposerEvents } from "../site-page";

/** Lexical with plain text; it keeps its own state and draws the element from it. */
export function mountLexical(root: HTMLElement) {
  return (into: HTMLElement, events: ComposerEvents): Composer => {
    root.contentEditable = "true";
    root.setAttribute("role", "textbox");
    root.style.display = "block";
    root.style.whiteSpace = "pre-wrap";
    into.append(root);
    const editor = createEditor({
      namespace: "look-alike",
      onError: (error) => {
        throw error;
      },
    });
    editor.setRootElement(root);
    registerPlainText(editor);
    registerHistory(editor, createEmptyHistoryState(), 300);
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        if (event?.shiftKey) return false;
        event?.preventDefault();
        events.send();
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    );
    let last = "";
    editor.registerUpdateListener(() => {
      if (text() === last) return;
      last = text();
      events.changed(last);
    });
    const text = () => editor.getEditorState().read(() => $getRoot().getTextContent());
    const clear = () => {
      editor.update(
        () => {
          $getRoot().clear().append($createParagraphNode());
          $getRoot().selectEnd();
        },
        { discrete: true },
      );
    };
    clear();
    root.focus();
    return { text, clear };
  };
}
