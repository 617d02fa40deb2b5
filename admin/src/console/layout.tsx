/** @jsxImportSource hono/jsx */
import type { Child } from "hono/jsx";

const PAGES = [
  { path: "/", name: "Overview" },
  { path: "/policies", name: "Policies" },
  { path: "/devices", name: "Devices" },
  { path: "/events", name: "Events" },
] as const;

export function Layout(props: {
  title: string;
  tenant: string;
  path: (typeof PAGES)[number]["path"];
  children?: Child;
}) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${props.title} · Sluice`}</title>
        <link rel="icon" href="/static/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/static/console.css" />
        <script src="/static/console.js" defer></script>
      </head>
      <body>
        <a class="skip" href="#content">
          Skip to content
        </a>
        <nav aria-label="Console">
          <p class="brand">
            <img src="/static/icon.svg" alt="" width={22} height={22} />
            Sluice
          </p>
          <p class="tenant">{props.tenant}</p>
          <ul>
            {PAGES.map(({ path, name }) => (
              <li>
                <a href={path} aria-current={path === props.path ? "page" : undefined}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
          <form method="post" action="/logout">
            <button class="quiet" type="submit">
              Sign out
            </button>
          </form>
        </nav>
        <main id="content">
          <h1>{props.title}</h1>
          {props.children}
        </main>
      </body>
    </html>
  );
}

/** A moment in UTC, exact in the element's attribute. */
export function When({ at }: { at: number }) {
  const iso = new Date(at).toISOString();
  return <time datetime={iso}>{`${iso.slice(0, 10)} ${iso.slice(11, 19)}`}</time>;
}

export function ago(at: number, now: number): string {
  const minutes = Math.round((now - at) / 60_000);
  if (minutes < 1) return "just now";
  if (minutes < 120) return `${minutes} min ago`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} h ago` : `${Math.round(hours / 24)} days ago`;
}

const ACTION_WORDS: Readonly<Record<string, string>> = {
  allow: "allowed",
  log: "logged",
  coach: "coached",
  redact: "redacted",
  tokenise: "placeholders",
  warn: "warned",
  block: "blocked",
};

export function ActionBadge({ action }: { action: string | null }) {
  if (action === null) return <span class="muted">–</span>;
  return <span class={`badge ${action}`}>{ACTION_WORDS[action] ?? action}</span>;
}
