/** The skeleton of every look-alike: a composer, a send button, a transcript. A site brings editor and wire. */
import { onFiles } from "./attach";
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
  /** Sends a text and feeds the reply so far to `show`; throws when it was refused. Files only where none go up before. */
  readonly ask: (
    text: string,
    show: (reply: string) => void,
    files: readonly File[],
  ) => Promise<void>;
  /** Sends a turn that was changed; left out: as a new one. */
  readonly edit?: SitePage["ask"];
  /** Sends a file where the site takes files; rejects when it was refused. Left out: files go with the next message. */
  readonly upload?: (file: File) => Promise<unknown>;
  /** What the site sends while the user types. */
  readonly draft?: (text: string) => void;
}

export function startSitePage(page: SitePage): void {
  const transcript = createTranscript(byId("thread", HTMLElement), byId("greeting", HTMLElement));
  let busy = false;
  let attached: readonly File[] = [];
  const composer = page.mount(byId("editor", HTMLElement), {
    changed: (text) => page.draft?.(text),
    send,
  });
  onFiles((files) => {
    if (!page.upload) attached = [...attached, ...files];
    // A file that was refused is simply not there.
    else for (const file of files) page.upload(file).catch(() => undefined);
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
    const files = attached;
    attached = [];
    composer.clear();
    transcript.user(text, (edited) => void ask(edited, files, page.edit));
    void ask(text, files);
  }

  async function ask(text: string, files: readonly File[], by = page.ask): Promise<void> {
    busy = true;
    const reply = transcript.reply();
    const again = () => {
      reply.remove();
      void ask(text, files, by);
    };
    try {
      await by(text, (soFar) => reply.set(soFar), files);
      reply.finish(again);
    } catch {
      // Refused, broken off and offline all end in the same sentence and a retry.
      reply.fail(again);
    } finally {
      busy = false;
    }
  }
}
