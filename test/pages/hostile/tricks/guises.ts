/** Things that look like another kind of thing: a prototype is anybody's to give. */
import type { Kit, Trick } from "../trick";

const UPLOAD = "/backend-api/files";

export const GUISES: readonly Trick[] = [
  {
    name: "plain-looking-options",
    about:
      "Gives a Proxy that calls itself a plain object as its options, with answers that change.",
    send({ prompt, post, body }) {
      const reads = { body: 0, list: 0 };
      const options = new Proxy(post(), {
        getPrototypeOf: () => Object.prototype,
        ownKeys: (target) => (reads.list++ === 0 ? [] : Reflect.ownKeys(target)),
        get: (target, key) =>
          key === "body"
            ? reads.body++ === 0
              ? undefined
              : body()
            : (Reflect.get(target, key) as unknown),
      });
      return Promise.allSettled([fetch(prompt, options), fetch(prompt, options)]);
    },
  },
  {
    name: "inherited-body",
    about: "Gives all objects a body, and options that have none of their own.",
    async send({ prompt, post, body }) {
      const { body: _, ...options } = post();
      const all = Object.prototype as unknown as Record<string, unknown>;
      all["body"] = body();
      try {
        await fetch(prompt, options);
      } finally {
        delete all["body"];
      }
    },
  },
  {
    name: "request-as-address",
    about: "Gives a Request the prototype of an address and of plain objects.",
    send: ({ prompt, post }) =>
      Promise.allSettled(
        [URL.prototype, Object.prototype, Blob.prototype].map((guise) =>
          fetch(as(guise, new Request(prompt, post()))),
        ),
      ),
  },
  {
    name: "file-in-disguise",
    about: "Uploads files with the prototypes of other kinds of bodies.",
    send(kit) {
      const guises = [URLSearchParams, FormData, Blob, ArrayBuffer, Uint8Array, Request, Object];
      return Promise.allSettled(
        guises.flatMap(({ prototype }) => {
          const file = () => as(prototype as object, fileOf(kit));
          const xhr = new XMLHttpRequest();
          xhr.open("POST", UPLOAD);
          xhr.send(file());
          navigator.sendBeacon("/api/store", file());
          return [fetch(UPLOAD, { method: "POST", body: file() })];
        }),
      );
    },
  },
];

/** The same object, which the browser still knows for what it is. */
function as<T extends object>(guise: object, thing: T): T {
  return Object.setPrototypeOf(thing, guise) as T;
}

function fileOf({ text }: Kit): File {
  return new File([text], "notes.txt", { type: "text/plain" });
}
