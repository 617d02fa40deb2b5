/** A form of the page that posts words as its prompt into a window of its own; not in the document yet. */
export function formFor(action: string, words: string): HTMLFormElement {
  const form = document.createElement("form");
  for (const [name, value] of Object.entries({ action, method: "post", target: "_blank" }))
    form.setAttribute(name, value);
  const field = document.createElement("input");
  field.name = "prompt";
  field.value = words;
  form.append(field);
  return form;
}
