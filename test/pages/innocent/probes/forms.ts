/** Forms, files and what a person does with them. */
import { everywhere, pause, type Kit, type Probe } from "../probe";
import { thrownBy } from "../tell";

function madeForm(action: string, attributes: Record<string, string> = {}): HTMLFormElement {
  const form = document.createElement("form");
  for (const [name, value] of Object.entries({ action, method: "post", ...attributes }))
    form.setAttribute(name, value);
  form.innerHTML = `<input name="a" value="1"><input name="b" value="two"><input name="a" value="é">
    <select name="s" multiple><option selected>x<option selected>y</select>
    <input type="checkbox" name="c"><input type="checkbox" name="d" checked><textarea name="t">l
m</textarea><input name="off" value="z" disabled><button name="go" value="yes">Go</button>`;
  return form;
}

/** What the server says it got, in a frame the form is sent to. */
async function submitted(form: HTMLFormElement, send: () => void): Promise<unknown> {
  const frame = document.createElement("iframe");
  frame.name = `target-${document.querySelectorAll("iframe").length}`;
  form.target = frame.name;
  document.body.append(frame, form);
  await pause(50);
  const loaded = new Promise((resolve) => (frame.onload = resolve));
  send();
  const came = await Promise.race([loaded, pause(4_000)]);
  const text = came ? (frame.contentDocument?.body.textContent ?? "") : "nothing came";
  form.remove();
  frame.remove();
  return text.startsWith("{") ? (JSON.parse(text) as unknown) : text;
}

export const FORM_PROBES: readonly Probe[] = [
  {
    name: "form-submit",
    about: "Forms sent by a click, requestSubmit and submit arrive with all fields in order.",
    observe: (kit) =>
      everywhere(kit, async (place) => {
        const seen: Record<string, unknown> = {};
        for (const enctype of [
          "application/x-www-form-urlencoded",
          "multipart/form-data",
          "text/plain",
        ]) {
          const make = () => madeForm(place.at("echo"), { enctype });
          let form = make();
          seen[`click ${enctype}`] = await submitted(form, () =>
            form.querySelector("button")?.click(),
          );
          form = make();
          seen[`requestSubmit ${enctype}`] = await submitted(form, () => form.requestSubmit());
          form = make();
          seen[`submit ${enctype}`] = await submitted(form, () => form.submit());
          form = make();
          form.replaceChildren();
          seen[`empty ${enctype}`] = await submitted(form, () => form.submit());
        }
        const get = madeForm(place.at("echo"), { method: "get" });
        seen["get"] = await submitted(get, () => get.requestSubmit());
        return seen;
      }),
  },
  {
    name: "form-events",
    about: "Submit events are heard in order, can be prevented, and invalid forms send none.",
    observe: (kit) =>
      everywhere(kit, async (place) => {
        const log: unknown[] = [];
        const form = madeForm(place.at("echo"));
        document.body.append(form);
        const hear = (where: string) => (event: Event) => {
          const { submitter } = event as SubmitEvent;
          log.push([
            where,
            event.type,
            event.isTrusted,
            event.cancelable,
            event.defaultPrevented,
            submitter?.getAttribute("name") ?? null,
            Reflect.ownKeys(event).map(String),
          ]);
        };
        addEventListener("submit", hear("window, down"), { capture: true, once: true });
        form.addEventListener("submit", hear("form"), { once: true });
        const stop = (event: Event) => {
          event.preventDefault();
          log.push(event.defaultPrevented, event.returnValue);
        };
        form.addEventListener("submit", stop);
        addEventListener("submit", hear("window, up"), { once: true });
        form.querySelector("button")?.click();
        const required = document.createElement("input");
        required.required = true;
        required.name = "must";
        form.append(required);
        form.addEventListener(
          "invalid",
          (event) => log.push(["invalid", (event.target as HTMLInputElement).name]),
          true,
        );
        form.requestSubmit();
        await pause(100);
        form.addEventListener("formdata", ({ formData }) =>
          log.push(["formdata", [...formData].length]),
        );
        const data = new FormData(form, form.querySelector("button"));
        form.remove();
        return {
          log,
          entries: [...data].map(([name, value]) => [name, value]),
          valid: form.checkValidity(),
          submitBare: thrownBy(() => HTMLFormElement.prototype.submit.call({} as HTMLFormElement)),
          badSubmitter: thrownBy(() => form.requestSubmit(document.body)),
        };
      }),
  },
  {
    name: "file-input",
    about: "Files that a person chooses are read and uploaded as they are.",
    byHand: "choose any small text file.",
    observe: async (kit) => {
      const input = kit.element<HTMLInputElement>("files");
      const log: unknown[] = [];
      for (const type of ["input", "change"])
        input.addEventListener(type, (event) =>
          log.push([type, event.isTrusted, event.target === input]),
        );
      await new Promise((resolve) => input.addEventListener("change", resolve, { once: true }));
      return {
        log,
        files: await Promise.all([...(input.files ?? [])].map((file) => readInAllWays(file, kit))),
      };
    },
  },
  {
    name: "file-drop",
    about: "Files that are dropped reach the page's own listeners, in order, with their contents.",
    observe: async (kit) => {
      const zone = kit.element("zone");
      const transfer = new DataTransfer();
      transfer.items.add(new File(["dropped words\n"], "drop.txt", { type: "text/plain" }));
      transfer.items.add("some text", "text/plain");
      const log: unknown[] = [];
      let dropped: File | undefined;
      for (const type of ["dragenter", "dragover", "drop", "paste"])
        zone.addEventListener(type, (event) => {
          const { dataTransfer, clipboardData } = event as DragEvent & ClipboardEvent;
          const data = (dataTransfer ?? clipboardData) as DataTransfer | null;
          dropped ??= type === "drop" ? data?.files[0] : undefined;
          event.preventDefault();
          log.push([
            type,
            event.defaultPrevented,
            data?.types,
            data?.files.length,
            data?.getData("text/plain"),
          ]);
        });
      for (const type of ["dragenter", "dragover", "drop"])
        log.push(
          zone.dispatchEvent(
            new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }),
          ),
        );
      log.push(
        zone.dispatchEvent(
          new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true, cancelable: true }),
        ),
      );
      return { log, file: dropped && (await readInAllWays(dropped, kit)) };
    },
  },
  {
    name: "typing",
    about:
      "Keys, input, composition and selection events come to a field in order, with its value.",
    byHand: "type “ab”, then Backspace and Enter, into the field.",
    observe: async (kit) => {
      const field = kit.element<HTMLTextAreaElement>("field");
      const log: unknown[] = [];
      for (const type of ["keydown", "keypress", "beforeinput", "input", "keyup"])
        field.addEventListener(type, (event) => {
          const { key, inputType } = event as KeyboardEvent & InputEvent;
          log.push([type, key ?? inputType, field.value, event.isTrusted, event.defaultPrevented]);
        });
      field.focus();
      await new Promise<void>((resolve) =>
        field.addEventListener("keyup", ({ key }) => {
          if (key === "Enter") resolve();
        }),
      );
      return { log, focus: document.activeElement === field };
    },
  },
];

async function readInAllWays(file: File, kit: Kit): Promise<unknown> {
  const byReader = await new Promise((resolve) => {
    const reader = new FileReader();
    const log: string[] = [];
    for (const type of ["loadstart", "load", "loadend"] as const)
      reader.addEventListener(type, () => log.push(`${type} ${reader.readyState}`));
    reader.onloadend = () => setTimeout(() => resolve([log, reader.result]));
    reader.readAsDataURL(file);
  });
  const uploads = await everywhere(kit, async (place) => {
    const form = new FormData();
    form.append("upload", file);
    const whole = await fetch(place.at("echo"), { method: "POST", body: form });
    const put = await fetch(place.at("echo"), { method: "PUT", body: file });
    return [await whole.json(), await put.json()] as unknown[];
  });
  return { name: file.name, type: file.type, text: await file.text(), byReader, uploads };
}
