/** Moments of a page's life, and sheer quantity. */
import type { Trick } from "../trick";

const HELLO = "Good morning, and thank you";

export const LIFE: readonly Trick[] = [
  {
    name: "spa-navigation",
    about: "Changes its own address as an app of one page does, and sends.",
    async send({ prompt, post, wait }) {
      for (const path of ["/admin", "/c/12345678", "/hostile/files/blank.html", "/lab"]) {
        history.pushState(null, "", path);
        await wait(20);
      }
      return fetch(prompt, post());
    },
  },
  {
    name: "back-forward-cache",
    about: "Sends when the user comes back to the page.",
    byHand: "open another address in this tab, then go back.",
    async act(tab) {
      await tab.go("/hostile/files/blank.html");
      await tab.back();
    },
    send({ prompt, post }) {
      const [entry] = performance.getEntriesByType("navigation");
      const back = (entry as PerformanceNavigationTiming | undefined)?.type === "back_forward";
      if (back) return fetch(prompt, post());
      window.addEventListener("pageshow", ({ persisted }) => {
        if (persisted) void fetch(prompt, post());
      });
      return new Promise(() => undefined);
    },
  },
  {
    name: "last-moment",
    about: "Sends by every call while the page is being left.",
    send({ prompt, post, body, file }) {
      for (const type of ["beforeunload", "pagehide", "visibilitychange", "unload"])
        addEventListener(type, () => {
          navigator.sendBeacon(prompt, body());
          void fetch(prompt, { ...post(), keepalive: true });
          const xhr = new XMLHttpRequest();
          xhr.open("POST", prompt, false);
          xhr.send(body());
        });
      location.href = file("blank.html");
    },
  },
  {
    name: "first-moment",
    about: "Sends from the first script of a frame, before anything else in it has loaded.",
    send: ({ frame, file, text }) =>
      frame((element) => {
        element.src = `${file("prerendered.html")}#${encodeURIComponent(text)}`;
      }),
  },
  {
    name: "ten-tabs",
    about: "Sends from ten tabs together.",
    byHand: "open the same address in nine more tabs, quickly.",
    async act(tab) {
      const here = String(await tab.ask("location.pathname + location.search"));
      const more = await Promise.all(Array.from({ length: 9 }, () => tab.another(here)));
      await pause(1_500);
      for (const one of more) await one.close();
    },
    send: ({ prompt, post }) => fetch(prompt, post()),
  },
  {
    name: "many-requests",
    about: "Sends ten thousand messages at once, one of them with the secret.",
    mostMs: 30_000,
    // A browser starts no more than some 1,600 of them.
    async send({ prompt, post, body, wait }) {
      await wait(500);
      const answers: Promise<unknown>[] = [];
      for (let at = 0; at < 10_000; at++)
        answers.push(
          fetch(prompt, post(at === 777 ? body() : body(`${HELLO} ${at}`))).catch(String),
        );
      return Promise.race([Promise.all(answers), new Promise((done) => setTimeout(done, 25_000))]);
    },
  },
  {
    name: "extension-reload",
    about: "Sends after the extension was reloaded under the open page.",
    endsExtension: true,
    only: "chromium",
    byHand: "reload the extension, then press a key in the page.",
    async act(tab) {
      await tab.reloadExtension();
      await pause(1_500);
      await tab.press("a");
    },
    async send({ prompt, post }) {
      await new Promise((resolve) => addEventListener("keydown", resolve, { once: true }));
      return fetch(prompt, post());
    },
  },
];

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
