/** Files on their way to addresses at which a site takes them, by ways other than a request of the page. */
import type { Trick } from "../trick";
import { open } from "./holes";

/** Where the chat takes files. */
const UPLOAD = "/backend-api/files";
const BY_WORKERS = "and uploads by workers";

export const UPLOADS: readonly Trick[] = [
  {
    name: "upload-form",
    about: "Submits a form with a text file to an address that takes files.",
    send: ({ text, frame }) => submitted(frame, text, (form) => form.submit()),
  },
  {
    name: "upload-form-asked",
    about: "Submits a form with a text file to an address that takes files, by its button.",
    send: ({ text, frame }) =>
      submitted(frame, text, (form) => {
        const button = document.createElement("button");
        form.append(button);
        button.click();
      }),
  },
  {
    name: "upload-form-formaction",
    about: "Submits a form with a text file whose button, not the form, names the address.",
    send: ({ text, frame }) =>
      submitted(frame, text, (form) => {
        const button = document.createElement("button");
        button.setAttribute("formaction", form.action);
        form.action = "/nowhere";
        form.append(button);
        form.requestSubmit(button);
      }),
  },
  {
    name: "upload-form-field",
    about: "Submits a form to an address that takes files, the file as base64 in a field.",
    send: ({ text, frame }) =>
      submitted(
        frame,
        `data:text/plain;base64,${btoa(text)}`,
        (form) => form.submit(),
        (form, words) => {
          const field = document.createElement("input");
          field.name = "file";
          field.value = words;
          form.append(field);
        },
      ),
  },
  {
    name: "upload-worker",
    about: "Has a dedicated worker put a text file to an address that takes files.",
    holes: open(BY_WORKERS),
    send({ text }) {
      new Worker(URL.createObjectURL(new Blob([sending(text)])));
    },
  },
  {
    name: "upload-shared-worker",
    about: "Has a shared worker post a form with a text file to an address that takes files.",
    holes: open(BY_WORKERS),
    send({ text, file, run }) {
      const form = `${"-".repeat(8)}${run}`;
      const body = [
        `--${form}`,
        'content-disposition: form-data; name="file"; filename="notes.txt"',
        "content-type: text/plain",
        "",
        text,
        `--${form}--`,
        "",
      ].join("\r\n");
      const url = new URL(UPLOAD, location.origin).href;
      new SharedWorker(`${file("sender.js")}?${run}`).port.postMessage({ url, body });
    },
  },
];

async function submitted(
  frame: (change: (element: HTMLIFrameElement) => void) => Promise<HTMLIFrameElement>,
  words: string,
  submit: (form: HTMLFormElement) => void,
  fill: (form: HTMLFormElement, words: string) => void = fillFile,
): Promise<void> {
  await frame((element) => {
    element.name = "sink";
  });
  const form = document.createElement("form");
  const all = { action: UPLOAD, method: "post", enctype: "multipart/form-data", target: "sink" };
  for (const [name, value] of Object.entries(all)) form.setAttribute(name, value);
  fill(form, words);
  document.body.append(form);
  submit(form);
}

function fillFile(form: HTMLFormElement, words: string): void {
  const field = document.createElement("input");
  field.type = "file";
  field.name = "file";
  const files = new DataTransfer();
  files.items.add(new File([words], "notes.txt", { type: "text/plain" }));
  field.files = files.files;
  form.append(field);
}

/** Source text of a worker. */
function sending(text: string): string {
  const url = new URL(UPLOAD, location.origin).href;
  return `const body = new File([${JSON.stringify(text)}], "notes.txt", { type: "text/plain" });
    fetch(${JSON.stringify(url)}, { method: "PUT", body });`;
}
