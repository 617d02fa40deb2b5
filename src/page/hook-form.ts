import type { Addresses } from "./address";
import { factsOf, submitCopy, type FormFacts } from "./form-copy";
import type { Held, Hold } from "./hold";
import { isBranded } from "./kinds";
import type { Lasting } from "./lasting";
import {
  addListener,
  defineProperty,
  eventPath,
  eventTarget,
  eventType,
  formGetters,
  NativeFormData,
  nodeKind,
  preventEvent,
  reflectApply,
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
/** By these a page has a form submitted as if its user had. */
const PRESSES = [
  [HTMLFormElement.prototype, "requestSubmit"],
  [HTMLElement.prototype, "click"],
  [EventTarget.prototype, "dispatchEvent"],
] as const;

/** Holds form posts to guarded endpoints and to where files are taken, sent by the user, by `requestSubmit` or by `submit`. */
export function hookForm(
  wrapping: Wrapping,
  addresses: Addresses,
  hold: Hold,
  lasting: Lasting,
): void {
  wrapping.wrap(HTMLFormElement.prototype, "submit", (native, self, args) => {
    if (!isBranded<HTMLFormElement>(formGetters.action, self))
      return reflectApply(native, self, args);
    const facts = factsOf(self, null);
    if (!isOurs(facts)) return reflectApply(native, self, args);
    send(facts, new NativeFormData(self));
    return undefined;
  });
  const watch = (root: Node) => addListener(root, "submit", onSubmit, true);
  wrapping.wrap(Element.prototype, "attachShadow", (native, self, args) => {
    const root = reflectApply(native, self, args);
    watch(root as Node);
    return root;
  });
  for (const [owner, name] of PRESSES)
    wrapping.wrap(owner, name, (native, self, args) => {
      const event = args[0];
      if (name !== "dispatchEvent" || (isBranded(eventType, event) && eventType(event) === "click"))
        onPress(self);
      return reflectApply(native, self, args);
    });
  for (const type of ["click", "keydown"])
    lasting.listen(window, type, (event) => onPress(eventPath(event)[0]));
  lasting.listen(window, "submit", onSubmit);

  /**
   * What is submitted in a shadow root is not heard of outside, and roots may come from markup or be copies. Elements that
   * the page loses while it is opened anew may press something before it is.
   */
  function onPress(pressed: unknown): void {
    lasting.again();
    if (!isBranded<Node>(nodeKind, pressed)) return;
    const root = rootOf(pressed);
    if (nodeKind(root) === SHADOW_ROOT) watch(root);
  }

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
