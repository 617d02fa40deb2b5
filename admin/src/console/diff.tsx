/** @jsxImportSource hono/jsx */
import { changedLines, collapsed, type DiffLine } from "./changed-lines";

const CLASS: Readonly<Record<DiffLine["sign"], string>> = {
  " ": "",
  "+": "added",
  "-": "removed",
  "…": "muted",
};

/**
 * Two policies, line by line; equal stretches shortened. Their numbers always differ and stay out. `before` null
 * shows the other as it is.
 */
export function Diff({ before, after }: { before: unknown; after: unknown }) {
  if (before === null)
    return (
      <pre class="whole" tabindex={0} role="region" aria-label="Policy">
        {pretty(after)}
      </pre>
    );
  const lines = changedLines(pretty(unnumbered(before)), pretty(unnumbered(after)));
  if (lines.every(({ sign }) => sign === " ")) return <p class="empty">Nothing changes.</p>;
  return (
    <pre class="diff" tabindex={0} role="region" aria-label="Changes">
      {collapsed(lines).map(({ sign, text }) => (
        <span class={CLASS[sign]}>{`${sign} ${text}\n`}</span>
      ))}
    </pre>
  );
}

function unnumbered(policy: unknown): unknown {
  if (typeof policy !== "object" || policy === null) return policy;
  return Object.fromEntries(Object.entries(policy).filter(([key]) => key !== "version"));
}

export function pretty(policy: unknown): string {
  return policy === null || policy === undefined ? "" : JSON.stringify(policy, null, 2);
}
