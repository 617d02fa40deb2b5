/** Rows of forms, each with a frame of its own as target. */
import { multipart, MULTIPART, UNHEARD, URLENCODED, type Field, type Row } from "./row";

/** Line breaks of a field leave as CRLF, whatever the page wrote. */
const NOTE = "first\nsecond line & more";
const fieldsOf = (text: string): readonly (readonly [string, string])[] => [
  ["note", NOTE.replace("\n", "\r\n")],
  ["prompt", text],
  ["empty", ""],
];

const urlencoded = (text: string, more: readonly (readonly [string, string])[] = []) =>
  new URLSearchParams([...fieldsOf(text), ...more].map(([name, value]) => [name, value]));
const multiparted = (text: string, boundary: string, more: readonly Field[]) =>
  multipart([...fieldsOf(text).map(([name, value]) => ({ name, value })), ...more], boundary);

/** A form with these fields, in the page. */
function made(text: string, attributes: Readonly<Record<string, string>>): HTMLFormElement {
  const form = document.createElement("form");
  for (const [name, value] of Object.entries({ method: "post", hidden: "", ...attributes }))
    form.setAttribute(name, value);
  const note = document.createElement("textarea");
  const prompt = document.createElement("textarea");
  const empty = document.createElement("input");
  Object.assign(note, { name: "note", value: NOTE });
  Object.assign(prompt, { name: "prompt", value: text });
  empty.name = "empty";
  form.append(note, prompt, empty);
  document.body.append(form);
  return form;
}

function frame(): string {
  const sink = document.createElement("iframe");
  sink.name = `sink-${document.querySelectorAll("iframe").length}`;
  sink.hidden = true;
  document.body.append(sink);
  return sink.name;
}

function click(form: HTMLFormElement, attributes: Readonly<Record<string, string>> = {}): void {
  const button = document.createElement("button");
  for (const [name, value] of Object.entries({ name: "go", value: "now", ...attributes }))
    button.setAttribute(name, value);
  form.append(button);
  button.click();
}

const SUBMITTER = [["go", "now"]] as const;

export const BY_FORM: readonly Row[] = [
  {
    name: "form submit()",
    send(text, action) {
      made(text, { action, target: frame() }).submit();
      return UNHEARD;
    },
    arrives: (text) => urlencoded(text).toString(),
    type: URLENCODED,
  },
  {
    name: "form requestSubmit()",
    send(text, action) {
      made(text, { action, target: frame(), enctype: "multipart/form-data" }).requestSubmit();
      return UNHEARD;
    },
    arrives: (text, boundary) => multiparted(text, boundary, []),
    type: MULTIPART,
  },
  {
    name: "form button",
    send(text, action) {
      click(made(text, { action, target: frame() }));
      return UNHEARD;
    },
    arrives: (text) => urlencoded(text, SUBMITTER).toString(),
    type: URLENCODED,
  },
  {
    name: "form button with ways of its own",
    send(text, address) {
      const form = made(text, { action: "/search", method: "get", target: "nowhere" });
      click(form, {
        formaction: address,
        formmethod: "post",
        formenctype: "multipart/form-data",
        formtarget: frame(),
      });
      return UNHEARD;
    },
    arrives: (text, boundary) => multiparted(text, boundary, [{ name: "go", value: "now" }]),
    type: MULTIPART,
  },
  {
    name: "form as plain text",
    send(text, action) {
      const form = made(text, { action, target: frame(), enctype: "text/plain" });
      form.querySelector("[name=note]")?.remove();
      form.querySelector("[name=empty]")?.remove();
      form.requestSubmit();
      return UNHEARD;
    },
    arrives: (text) => `prompt=${text}\r\n`,
    type: "text/plain",
  },
  {
    name: "form as plain text, several fields",
    send(text, action) {
      made(text, { action, target: frame(), enctype: "text/plain" }).requestSubmit();
      return UNHEARD;
    },
    arrives: (text) =>
      fieldsOf(text)
        .map(([name, value]) => `${name}=${value}\r\n`)
        .join(""),
    type: "text/plain",
  },
  {
    name: "form with a file that its page made",
    send(text, action) {
      const form = made(text, { action, target: frame(), enctype: "multipart/form-data" });
      const field = form.appendChild(document.createElement("input"));
      const files = new DataTransfer();
      files.items.add(new File(["Some words\n"], "words.txt", { type: "text/plain" }));
      Object.assign(field, { type: "file", name: "file", files: files.files });
      form.requestSubmit();
      return UNHEARD;
    },
    arrives: (text, boundary) =>
      multiparted(text, boundary, [
        { name: "file", value: "Some words\n", file: "words.txt", type: "text/plain" },
      ]),
    type: MULTIPART,
  },
];
