/** The ChatGPT look-alike: what happens between the composer, the wire and the transcript. */
import { createComposer } from "./composer";
import { onFiles } from "./attach";
import { byId, make } from "./element";
import { createTranscript } from "./transcript";
import { autocomplete, converse, prepareDraft, upload, type Turn } from "./wire";

const PREPARE_DEBOUNCE_MS = 300;
const AUTOCOMPLETE_DEBOUNCE_MS = 120;

const controls = byId("controls", HTMLElement);
const attachmentChips = byId("attachments", HTMLElement);
const suggestions = byId("suggestions", HTMLElement);
const transcript = createTranscript(byId("thread", HTMLElement), byId("greeting", HTMLElement));

let conversation = /^\/c\/([\w-]+)$/u.exec(location.pathname)?.[1] ?? null;
let parent = "client-created-root";
let attachments: { id: string; name: string }[] = [];
let answering: AbortController | null = null;

const composer = createComposer(byId("editor", HTMLElement), {
  id: "prompt-textarea",
  placeholder: "Ask anything",
  onChange: draftChanged,
  onSend: sendComposer,
});
byId("composer", HTMLFormElement).addEventListener("submit", (event) => {
  event.preventDefault();
  sendComposer();
});
byId("new-chat", HTMLButtonElement).addEventListener("click", startOver);
onFiles((files) => void addFiles(files));
drawControls();

function sendComposer(): void {
  const text = composer.text();
  if (answering || (text === "" && attachments.length === 0)) return;
  const turn: Turn = { id: crypto.randomUUID(), text, attachments };
  composer.clear();
  attachments = [];
  attachmentChips.replaceChildren();
  const before = parent;
  transcript.user(text, (edited) => {
    void ask({ ...turn, id: crypto.randomUUID(), text: edited }, "next", before);
  });
  void ask(turn, "next", before);
}

async function ask(turn: Turn, action: "next" | "variant", before: string): Promise<void> {
  answering = new AbortController();
  drawControls();
  const reply = transcript.reply();
  const again = () => {
    reply.remove();
    void ask(turn, "variant", before);
  };
  try {
    const sink = {
      conversation: (id: string) => {
        conversation = id;
        history.replaceState(null, "", `/c/${id}`);
      },
      text: (text: string) => reply.set(text),
    };
    await converse(turn, { action, parent: before, conversation }, sink, answering.signal);
    parent = turn.id;
    reply.finish(again);
  } catch {
    // As on the real site: refused, broken off and offline all end in the same sentence and a retry.
    reply.fail(again);
  } finally {
    answering = null;
    drawControls();
  }
}

let prepareTimer = 0;
let autocompleteTimer = 0;

function draftChanged(text: string): void {
  drawControls();
  clearTimeout(prepareTimer);
  clearTimeout(autocompleteTimer);
  showSuggestions([]);
  if (text === "") return;
  prepareTimer = window.setTimeout(() => {
    prepareDraft(text, conversation).catch(ignoreLostDraft);
  }, PREPARE_DEBOUNCE_MS);
  autocompleteTimer = window.setTimeout(() => {
    autocomplete(text).then(showSuggestions).catch(ignoreLostDraft);
  }, AUTOCOMPLETE_DEBOUNCE_MS);
}

/** A draft that was not accepted costs the user nothing. */
function ignoreLostDraft(): void {
  document.documentElement.dataset["draftsLost"] = "yes";
}

function showSuggestions(texts: readonly string[]): void {
  suggestions.hidden = texts.length === 0;
  suggestions.replaceChildren(...texts.map((text) => make("li", { text })));
}

async function addFiles(files: readonly File[]): Promise<void> {
  for (const file of files) {
    const chip = make("span", { text: `${file.name} …` });
    attachmentChips.append(chip);
    try {
      attachments.push({ id: await upload(file), name: file.name });
      chip.textContent = file.name;
    } catch {
      chip.textContent = `${file.name}: upload failed`; // the chip is how the site says it
    }
  }
  drawControls();
}

function startOver(): void {
  answering?.abort();
  conversation = null;
  parent = "client-created-root";
  transcript.clear();
  composer.clear();
  composer.focus();
  history.replaceState(null, "", "/");
}

function drawControls(): void {
  if (answering) {
    const stop = round("stop-button", "Stop streaming", "M8 8h8v8H8z", "button");
    stop.addEventListener("click", () => answering?.abort());
    controls.replaceChildren(stop);
    return;
  }
  const send = round("send-button", "Send prompt", "M12 19V5M6 11l6-6 6 6", "submit");
  send.id = "composer-submit-button";
  send.disabled = composer.text() === "" && attachments.length === 0;
  controls.replaceChildren(send);
}

function round(
  testId: string,
  label: string,
  path: string,
  type: "button" | "submit",
): HTMLButtonElement {
  const button = make("button", {
    className: "round",
    attributes: { "data-testid": testId, "aria-label": label, type },
  });
  button.innerHTML = `<svg viewBox="0 0 24 24" aria-hidden="true"><path d="${path}" /></svg>`;
  return button;
}
