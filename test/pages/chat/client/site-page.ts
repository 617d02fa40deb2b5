/** The skeleton of every look-alike: a composer, a send button, a transcript. A site brings editor and wire. */
import { byId, make } from "./element";
import { createTranscript } from "./transcript";

export interface Composer {
  text(): string;
  clear(): void;
}

export interface ComposerEvents {
  changed(text: string): void;
  send(): void;
}

export interface SitePage {
  readonly mount: (into: HTMLElement, events: ComposerEvents) => Composer;
  /** Attributes by which the real send button is known. */
  readonly sendButton: Readonly<Record<string, string>>;
  /** Sends a text and feeds the reply so far to `show`; throws when it was refused. */
  readonly ask: (text: string, show: (reply: string) => void) => Promise<void>;
  /** Sends a turn that was changed; left out: as a new one. */
  readonly edit?: SitePage["ask"];
  /** Sends a file where the site takes files; rejects when it was refused. */
  readonly upload?: (file: File) => Promise<unknown>;
  /** What the site sends while the user types. */
  readonly draft?: (text: string) => void;
}

export function startSitePage(page: SitePage): void {
  const transcript = createTranscript(byId("thread", HTMLElement), byId("greeting", HTMLElement));
  let busy = false;
  const composer = page.mount(byId("editor", HTMLElement), {
    changed: (text) => page.draft?.(text),
    send,
  });
  const files = byId("upload-files", HTMLInputElement);
  files.addEventListener("change", () => {
    const [file] = files.files ?? [];
    // A file that was refused is simply not there.
    if (file) page.upload?.(file).catch(() => undefined);
  });
  byId("composer", HTMLFormElement).addEventListener("submit", (event) => {
    event.preventDefault();
    send();
  });
  const button = make("button", {
    className: "round",
    text: "↑",
    attributes: { type: "submit", ...page.sendButton },
  });
  byId("controls", HTMLElement).append(button);

  function send(): void {
    const text = composer.text().trim();
    if (busy || text === "") return;
    composer.clear();
    transcript.user(text, (edited) => void ask(edited, page.edit));
    void ask(text);
  }

  async function ask(text: string, by = page.ask): Promise<void> {
    busy = true;
    const reply = transcript.reply();
    const again = () => {
      reply.remove();
      void ask(text, by);
    };
    try {
      await by(text, (soFar) => reply.set(soFar));
      reply.finish(again);
    } catch {
      // Refused, broken off and offline all end in the same sentence and a retry.
      reply.fail(again);
    } finally {
      busy = false;
    }
  }
}
