/** Forms, in every way in which they can be sent. */
import type { Trick } from "../trick";
import { openUnpacked } from "./holes";

export const FORMS: readonly Trick[] = [
  {
    name: "form-get",
    about: "Sends a form by GET.",
    holes: openUnpacked("Addresses that a browser loads by itself"),
    send: ({ text }) => submit("/search", text, { method: "get" }),
  },
  {
    name: "form-post",
    about: "Submits a form to the prompt address by its submit function.",
    send: ({ prompt, text }) => submit(prompt, text, {}),
  },
  {
    name: "form-request-submit",
    about: "Submits a form to the prompt address with requestSubmit.",
    send: ({ prompt, text }) => submit(prompt, text, {}, true),
  },
  {
    name: "form-formaction",
    about: "Submits a form whose button, not the form, names the prompt address.",
    send({ prompt, text }) {
      const form = formWith("/nowhere", text, {});
      const button = document.createElement("button");
      button.setAttribute("formaction", prompt);
      button.setAttribute("formmethod", "post");
      form.append(button);
      button.click();
    },
  },
  {
    name: "form-shadowed",
    about: "Submits a form whose fields hide its own action, method and enctype.",
    send({ prompt, text }) {
      const form = formWith(prompt, text, {});
      for (const name of ["action", "method", "enctype", "target", "elements", "submit"]) {
        const field = document.createElement("input");
        field.name = name;
        field.value = "/nowhere";
        form.append(field);
      }
      HTMLFormElement.prototype.submit.call(form);
    },
  },
  {
    name: "form-target",
    about: "Submits a form into a frame, plain text, the words in the name of its field.",
    async send({ prompt, text, frame }) {
      await frame((element) => {
        element.name = "sink";
        element.width = "400";
        element.height = "300";
      });
      const form = formWith(prompt, "", { target: "sink", enctype: "text/plain" });
      const field = document.createElement("input");
      field.name = text;
      form.append(field);
      form.requestSubmit();
    },
  },
  {
    name: "form-changed",
    about: "Changes a form's field and action between the submit event and its sending.",
    holes: openUnpacked("dedicated workers, escaped pages"),
    send({ prompt, text }) {
      const form = formWith("/nowhere", "Good morning", {});
      form.addEventListener("formdata", ({ formData }) => {
        formData.set("prompt", text);
      });
      form.addEventListener("submit", () => {
        form.action = prompt;
      });
      form.requestSubmit();
    },
  },
  {
    name: "form-filled-twice",
    about:
      "Fills a form anew each time it is about to be read: with plain words first, then with the message.",
    async send({ prompt, text, wait }) {
      let times = 0;
      addEventListener("formdata", (event) => {
        const { formData } = event as FormDataEvent;
        formData.set("prompt", times++ % 2 === 0 ? "Good morning" : text);
      });
      submit(prompt, "", {});
      await wait(500);
      submit(prompt, "", {}, true);
      await wait(500);
    },
  },
];

function formWith(
  action: string,
  words: string,
  attributes: Readonly<Record<string, string>>,
): HTMLFormElement {
  const form = document.createElement("form");
  const all = { action, method: "post", target: "_blank", ...attributes };
  for (const [name, value] of Object.entries(all)) form.setAttribute(name, value);
  const field = document.createElement("input");
  field.name = attributes["method"] === "get" ? "q" : "prompt";
  field.value = words;
  form.append(field);
  document.body.append(form);
  return form;
}

function submit(
  action: string,
  words: string,
  attributes: Readonly<Record<string, string>>,
  asked = false,
): void {
  const form = formWith(action, words, attributes);
  if (asked) form.requestSubmit();
  else form.submit();
}
