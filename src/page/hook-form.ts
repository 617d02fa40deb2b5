import type { Addresses } from "./address";
import { factsOf, submitCopy, type FormFacts } from "./form-copy";
import type { Held, Hold } from "./hold";
import { isBranded } from "./kinds";
import {
  addListener,
  defineProperty,
  eventTarget,
  formGetters,
  NativeFormData,
  nodeKind,
  preventEvent,
  reflectApply,
  removeListener,
  rootOf,
  setTimer,
  settled,
  submitterOf,
  targetOf,
  then,
  urlHref,
} from "./natives";
import { isForm, readForm } from "./read-body";
import { outgoing } from "./seal";
import { judgeUpload, uploadOf } from "./uploads";
import type { Wrapping } from "./wrap";

/** The browser shows a form by its fields, or as text that says the same. */
async function approved(held: Held, facts: FormFacts, fields: FormData): Promise<void> {
  await held.approve(urlHref(targetOf(facts.action)), await outgoing(fields));
}

const SHADOW_ROOT = 11;

/** Holds form posts to guarded endpoints and to where files are taken, sent by the user, by `requestSubmit` or by `submit`. */
export function hookForm(wrapping: Wrapping, addresses: Addresses, hold: Hold): () => void {
  wrapping.wrap(HTMLFormElement.prototype, "submit", (native, self, args) => {
    if (!isBranded<HTMLFormElement>(formGetters.action, self))
      return reflectApply(native, self, args);
    const facts = factsOf(self, null);
    if (!isOurs(facts)) return reflectApply(native, self, args);
    send(facts, new NativeFormData(self));
    return undefined;
  });
  // What is submitted in a shadow root is not heard of outside.
  const watch = (root: Node) => addListener(root, "submit", onSubmit, { capture: true });
  wrapping.wrap(Element.prototype, "attachShadow", (native, self, args) => {
    const root = reflectApply(native, self, args);
    watch(root as Node);
    return root;
  });
  wrapping.wrap(HTMLFormElement.prototype, "requestSubmit", (native, self, args) => {
    const root = rootOf(self as Node);
    if (nodeKind(root) === SHADOW_ROOT) watch(root);
    return reflectApply(native, self, args);
  });
  addListener(window, "submit", onSubmit, { capture: true });
  return () => removeListener(window, "submit", onSubmit, { capture: true });

  /** First to hear of it, so whether the page wants to send it itself is known only when all have heard. */
  function onSubmit(event: Event): void {
    const form = eventTarget(event);
    if (!event.isTrusted || !isBranded<HTMLFormElement>(formGetters.action, form)) return;
    const submitter = submitterOf(event as SubmitEvent);
    const facts = factsOf(form, submitter);
    if (!isOurs(facts)) return;
    preventEvent(event);
    let handledByPage = false;
    const prevent = () => {
      handledByPage = true;
    };
    defineProperty(event, "preventDefault", { value: prevent });
    defineProperty(event, "defaultPrevented", { get: () => handledByPage });
    setTimer(() => {
      if (!handledByPage) send(facts, new NativeFormData(form, submitter));
    }, 0);
  }

  function isOurs({ action, method }: FormFacts): boolean {
    return (
      method === "post" && (addresses.find(action, "POST") !== null || addresses.takesFiles(action))
    );
  }

  function send(facts: FormFacts, data: FormData): void {
    const { action } = facts;
    const match = addresses.find(action, "POST");
    const held = match && hold(match, "form", () => readForm(data), "multipart/form-data");
    const upload = held ? null : uploadOf(addresses, "POST", action, data, null);
    const decided = held ?? (upload && judgeUpload(upload, "form", hold));
    if (!decided) return;
    void then(decided.decision, (decision) => {
      const fields =
        decision.action === "rewrite" ? decision.body : decision.action === "pass" ? data : null;
      if (fields === null || !isForm(fields)) return;
      const ready = held ? approved(held, facts, fields) : settled(undefined);
      void then(ready, () => submitCopy(facts, fields));
    });
  }
}
