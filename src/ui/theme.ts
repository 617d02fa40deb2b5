/** Colours, sizes and shapes of what stands in pages; the extension's own pages use the same values in CSS files. */
export const THEME = `
/* On the surface: the host has "all: initial", which would make it light for everyone. */
.surface {
  color-scheme: light dark;
  --ground: light-dark(#ffffff, #111a2b);
  --wash: light-dark(#f1f5f9, #1b2740);
  --line: light-dark(#dbe3ec, #2b3a55);
  --text: light-dark(#0f172a, #e2e8f0);
  --muted: light-dark(#526074, #9fb0c6);
  --brand: light-dark(#0f766e, #2dd4bf);
  --on-brand: light-dark(#ffffff, #06231f);
  --amber: light-dark(#b45309, #fbbf24);
  --red: light-dark(#b91c1c, #f87171);
  --shadow: 0 12px 40px rgb(2 6 23 / 0.22), 0 2px 6px rgb(2 6 23 / 0.12);
  font: 13.5px/1.45 system-ui, sans-serif;
  color: var(--text);
  text-align: start;
  overflow-wrap: anywhere;
  /* Whatever can be marked, a page reads out of its own selection. */
  user-select: none;
}
.surface input { user-select: text; }
.surface *, .surface *::before, .surface *::after { box-sizing: border-box; }
.surface button {
  font: inherit; font-weight: 550; color: var(--text); background: transparent;
  border: 1px solid var(--line); border-radius: 8px; padding: 7px 14px; cursor: pointer; margin: 0;
}
.surface button:hover { background: var(--wash); }
.surface button.primary { background: var(--brand); border-color: var(--brand); color: var(--on-brand); }
.surface button.primary:hover { filter: brightness(1.08); }
.surface button.link {
  border: 0; padding: 4px 2px; color: var(--muted); font-weight: 450;
  text-decoration: underline; text-underline-offset: 3px; background: none;
}
.surface button.link:hover { color: var(--text); }
.surface button:disabled, .surface button.primary:disabled {
  background: var(--wash); border-color: var(--line); color: var(--muted); cursor: default; filter: none;
}
.surface :focus-visible { outline: 2px solid var(--brand); outline-offset: 2px; }
.surface svg { display: block; flex: none; }
.surface .sr {
  position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap;
}
@media (prefers-reduced-motion: no-preference) {
  .appear { animation: appear 140ms ease-out; }
  @keyframes appear { from { opacity: 0; transform: translateY(6px); } }
}
`;
