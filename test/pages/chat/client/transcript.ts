/** Bubbles, replies and failures of a conversation. */
import { make } from "./element";

export interface UserTurn {
  readonly element: HTMLElement;
  setText(text: string): void;
}

export interface Reply {
  set(text: string): void;
  finish(regenerate: () => void): void;
  fail(retry: () => void): void;
  remove(): void;
}

export interface Transcript {
  user(text: string, onEdit: ((text: string) => void) | null): UserTurn;
  reply(): Reply;
  clear(): void;
}

/** Draws into `thread`; `greeting` is hidden as soon as there is a turn. */
export function createTranscript(thread: HTMLElement, greeting: HTMLElement): Transcript {
  const show = (element: HTMLElement) => {
    greeting.hidden = true;
    thread.append(element);
    element.scrollIntoView({ block: "end" });
  };
  return {
    user(text, onEdit) {
      const element = make("article", {
        className: "turn-user",
        attributes: { "data-testid": "conversation-turn", "data-message-author-role": "user" },
      });
      const bubble = make("div", { className: "bubble", text });
      element.append(bubble);
      if (onEdit) element.append(editTools(element, bubble, onEdit));
      show(element);
      return {
        element,
        setText: (value) => {
          bubble.textContent = value;
        },
      };
    },
    reply() {
      const element = make("article", {
        className: "turn-assistant",
        attributes: {
          "data-testid": "conversation-turn",
          "data-message-author-role": "assistant",
        },
      });
      const prose = make("div", { className: "prose", text: "…" });
      element.append(prose);
      show(element);
      return {
        set(text) {
          prose.textContent = text;
          element.scrollIntoView({ block: "end" });
        },
        finish: (regenerate) => element.append(tools([["Regenerate", "regenerate", regenerate]])),
        fail(retry) {
          const failure = make("div", { className: "failure", attributes: { role: "alert" } });
          const text = "Something went wrong while sending this message.";
          const button = make("button", {
            text: "Retry",
            attributes: { type: "button", "data-testid": "regenerate-thread-error-button" },
          });
          button.addEventListener("click", retry);
          failure.append(make("span", { text }), button);
          element.replaceChildren(failure);
          element.scrollIntoView({ block: "end" });
        },
        remove: () => element.remove(),
      };
    },
    clear() {
      thread.replaceChildren(greeting);
      greeting.hidden = false;
    },
  };
}

function editTools(
  turn: HTMLElement,
  bubble: HTMLElement,
  onEdit: (text: string) => void,
): HTMLElement {
  const row = tools([
    [
      "Edit",
      "edit-turn",
      () => {
        const box = make("textarea", {
          className: "edit-box",
          attributes: { rows: "3", "aria-label": "Edit message" },
        });
        box.value = bubble.textContent ?? "";
        const actions = tools([
          ["Cancel", "edit-cancel", () => turn.replaceChildren(bubble, row)],
          [
            "Send",
            "edit-send",
            () => {
              bubble.textContent = box.value;
              turn.replaceChildren(bubble, row);
              onEdit(box.value);
            },
          ],
        ]);
        turn.replaceChildren(box, actions);
        box.focus();
      },
    ],
  ]);
  return row;
}

function tools(buttons: readonly (readonly [string, string, () => void])[]): HTMLElement {
  const row = make("div", { className: "tools" });
  for (const [text, id, act] of buttons) {
    const button = make("button", { text, attributes: { type: "button", "data-testid": id } });
    button.addEventListener("click", act);
    row.append(button);
  }
  return row;
}
