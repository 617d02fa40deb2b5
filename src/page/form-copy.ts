/** A form's whereabouts, and a copy of it that sends exactly the given fields. */
import {
  appendChild,
  attachShadow,
  createElement,
  forEachField,
  formGetters,
  getAttribute,
  lowerCase,
  NativeDataTransfer,
  addFile,
  removeElement,
  setAttribute,
  setFiles,
  submitForm,
} from "./natives";

export interface FormFacts {
  readonly action: string;
  readonly method: string;
  readonly enctype: string;
  readonly target: string;
}

/** Where the form goes, its submitter's own attributes first. Read past fields that are named like them. */
export function factsOf(form: HTMLFormElement, submitter: HTMLElement | null): FormFacts {
  const own = (name: string) => (submitter ? getAttribute(submitter, name) : null);
  const action = own("formaction");
  return {
    // An empty one is the page's own address, whatever its base.
    action: action === "" ? location.href : (action ?? formGetters.action(form)),
    method: lowerCase(own("formmethod") ?? formGetters.method(form)),
    enctype: own("formenctype") ?? formGetters.enctype(form),
    target: own("formtarget") ?? formGetters.target(form),
  };
}

/**
 * Submits these fields as the form would have: its page may have changed or emptied the original by now. In a closed
 * root, since a form that is submitted asks all around it, once more, what its fields shall be.
 */
export function submitCopy(facts: FormFacts, data: FormData): void {
  const copy = createElement(document, "form") as HTMLFormElement;
  for (const name of ["action", "method", "enctype", "target"] as const)
    setAttribute(copy, name, facts[name]);
  forEachField(data, (value, name) => {
    const field = createElement(document, "input") as HTMLInputElement;
    setAttribute(field, "name", name);
    if (typeof value === "string") {
      setAttribute(field, "type", "hidden");
      setAttribute(field, "value", value);
    } else {
      const files = new NativeDataTransfer();
      addFile(files, value);
      setAttribute(field, "type", "file");
      setFiles(field, files);
    }
    appendChild(copy, field);
  });
  const host = createElement(document, "div");
  appendChild(attachShadow(host, { mode: "closed" }), copy);
  appendChild(document.documentElement, host);
  submitForm(copy);
  removeElement(host);
}
