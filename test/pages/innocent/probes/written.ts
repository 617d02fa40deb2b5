/** Pages that are written, and presses and events that pages make themselves. */
import { pause, type Probe } from "../probe";
import { outcome, thrownBy } from "../tell";

export const WRITTEN_PROBES: readonly Probe[] = [
  {
    name: "written-pages",
    about: "Documents are opened, written and closed as the page asks, with its scripts in order.",
    observe: async () => {
      const inner = document.body.appendChild(document.createElement("iframe"));
      const view = inner.contentWindow as Window & typeof globalThis & { log: unknown[] };
      const { document: own } = view;
      view.log = [];
      own.addEventListener("click", () => view.log.push("from before"));
      const opened = own.open() === own;
      const script = (words: string) => `<script>log.push("${words}")</script>`;
      const written = own.write("<p>one", " and ", "two</p>", script("first"), "<i");
      own.writeln("d>three", script("second"));
      own.writeln();
      own.write();
      own.body.click();
      own.close();
      const whole = own.documentElement.outerHTML;
      own.write(`<p>anew</p>${script("third")}`);
      own.writeln({ toString: () => "by an object" } as unknown as string, null as never);
      own.close();
      const anew = own.documentElement.outerHTML;
      await pause(0);
      const { log } = view;
      inner.remove();
      const apart = document.implementation.createHTMLDocument("apart");
      const xml = document.implementation.createDocument(null, "xml");
      const call = (name: "open" | "write" | "writeln", self: unknown, ...args: string[]) =>
        thrownBy(() => (Document.prototype[name] as () => unknown).apply(self, args as never));
      return {
        opened,
        written,
        whole,
        anew,
        log,
        apart: [thrownBy(() => apart.write("<p>here")), apart.documentElement.outerHTML],
        errors: (["open", "write", "writeln"] as const).map((name) => [
          call(name, xml, ""),
          call(name, null, ""),
          call(name, {}, ""),
          call(name, window, ""),
          call(name, document.body, ""),
        ]),
        text: await outcome(() => own.write(Symbol("no") as unknown as string)),
      };
    },
  },
  {
    name: "made-events",
    about: "Events that a page makes and presses that it makes are heard as it made them.",
    observe: () => {
      const log: unknown[] = [];
      const box = document.body.appendChild(document.createElement("div"));
      const root = box.attachShadow({ mode: "open" });
      const button = root.appendChild(document.createElement("button"));
      const hear = (where: string) => (event: Event) =>
        log.push([where, event.type, event.isTrusted, event.composedPath().length]);
      for (const type of ["click", "ready", "keydown"]) {
        addEventListener(type, hear("window"), { capture: true });
        box.addEventListener(type, hear("box"));
        root.addEventListener(type, hear("root"));
      }
      button.click();
      const said = [
        button.dispatchEvent(new MouseEvent("click")),
        button.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true })),
        button.dispatchEvent(new CustomEvent("ready", { detail: 1, bubbles: true })),
        new EventTarget().dispatchEvent(new Event("click")),
        dispatchEvent(new Event("ready")),
      ];
      box.remove();
      const dispatch = (self: unknown, ...args: unknown[]) =>
        thrownBy(() => EventTarget.prototype.dispatchEvent.apply(self, args as [Event]));
      return {
        log,
        said,
        errors: [
          dispatch(button),
          dispatch(button, null),
          dispatch(button, {}),
          dispatch({}, new Event("click")),
          dispatch(button, document.createEvent("Event")),
          thrownBy(() => HTMLElement.prototype.click.call({} as HTMLElement)),
          thrownBy(() =>
            HTMLFormElement.prototype.requestSubmit.call(box as unknown as HTMLFormElement),
          ),
          thrownBy(() =>
            HTMLFormElement.prototype.requestSubmit.call({} as unknown as HTMLFormElement),
          ),
        ],
      };
    },
  },
];
