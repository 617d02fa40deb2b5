/** A real ProseMirror composer, as ChatGPT's: Enter sends, Shift+Enter breaks the line. */
import { baseKeymap } from "prosemirror-commands";
import { history, redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { Schema } from "prosemirror-model";
import { EditorState, Plugin, type Command } from "prosemirror-state";
import { Decoration, DecorationSet, EditorView } from "prosemirror-view";

export interface Composer {
  text(): string;
  clear(): void;
  focus(): void;
}

const schema = new Schema({
  nodes: {
    doc: { content: "paragraph+" },
    paragraph: { content: "inline*", toDOM: () => ["p", 0], parseDOM: [{ tag: "p" }] },
    text: { group: "inline" },
    hard_break: {
      inline: true,
      group: "inline",
      selectable: false,
      leafText: () => "\n",
      toDOM: () => ["br"],
      parseDOM: [{ tag: "br" }],
    },
  },
  topNode: "doc",
});

const lineBreak: Command = (state, dispatch) => {
  const node = schema.nodes.hard_break.create();
  dispatch?.(state.tr.replaceSelectionWith(node).scrollIntoView());
  return true;
};

/** Mounts the editor; `onChange` runs after every change of the text, `onSend` on Enter. */
export function createComposer(
  mount: HTMLElement,
  options: {
    readonly id: string;
    readonly placeholder: string;
    onChange(text: string): void;
    onSend(): void;
  },
): Composer {
  const send: Command = () => {
    options.onSend();
    return true;
  };
  const view = new EditorView(mount, {
    state: EditorState.create({
      schema,
      plugins: [
        history(),
        keymap({ "Mod-z": undo, "Mod-y": redo, Enter: send, "Shift-Enter": lineBreak }),
        keymap(baseKeymap),
        placeholder(options.placeholder),
      ],
    }),
    attributes: {
      id: options.id,
      role: "textbox",
      "aria-multiline": "true",
      "aria-label": options.placeholder,
      "data-virtualkeyboard": "true",
    },
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction));
      if (transaction.docChanged) options.onChange(textOf(view));
    },
  });
  view.focus();
  return {
    text: () => textOf(view),
    clear: () => view.dispatch(view.state.tr.delete(0, view.state.doc.content.size)),
    focus: () => view.focus(),
  };
}

function textOf(view: EditorView): string {
  const { doc } = view.state;
  return doc.textBetween(0, doc.content.size, "\n").trim();
}

function placeholder(text: string): Plugin {
  return new Plugin({
    props: {
      decorations: ({ doc }) =>
        doc.textContent === "" && doc.firstChild
          ? DecorationSet.create(doc, [
              Decoration.node(0, doc.firstChild.nodeSize, {
                class: "placeholder",
                "data-placeholder": text,
              }),
            ])
          : null,
    },
  });
}
