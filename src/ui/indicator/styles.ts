export const INDICATOR_CSS = `
.surface { position: fixed; inset: 0; pointer-events: none; }
.anchor { position: absolute; left: var(--left, -99px); top: var(--top, -99px); pointer-events: auto; }
.surface button.shield {
  display: grid; place-items: center; inline-size: 20px; block-size: 20px; padding: 0; border: 0;
  border-radius: 6px; color: var(--muted); background: none; position: relative;
}
.surface button.shield::after { content: ""; position: absolute; inset: -4px; }
.surface button.shield:hover { background: none; color: var(--text); }
.watching, .checking, .paused { opacity: 0.75; }
.checking .shield svg { stroke-dasharray: 3 2; }
.surface .clean .shield { color: var(--brand); }
.surface .found .shield { color: var(--amber); }
.surface .blocked .shield { color: var(--red); }
.surface .blind .shield, .surface .stale .shield {
  color: var(--amber); border-radius: 5px;
  background: repeating-linear-gradient(45deg, color-mix(in srgb, var(--amber) 22%, transparent) 0 3px, transparent 3px 6px);
}
.number {
  display: grid; place-items: center; min-inline-size: 20px; block-size: 20px; padding-inline: 4px;
  border-radius: 10px 10px 10px 3px; background: var(--amber); color: var(--ground);
  font-size: 12px; font-weight: 650; line-height: 1; font-variant-numeric: tabular-nums;
}
.fade { animation: fade 150ms ease-out 1s forwards; }
@keyframes fade { to { opacity: 0.4; } }
@media (prefers-reduced-motion: reduce) { .fade { animation-duration: 1ms; } }
.list {
  position: absolute; inset-block-end: 26px; right: 0; inline-size: min(340px, calc(100vw - 24px));
  background: var(--ground); border: 1px solid var(--line); border-radius: 10px; box-shadow: var(--shadow);
  padding: 10px 12px;
}
.list.below { inset-block-end: auto; inset-block-start: 26px; }
.list.startward { right: auto; left: 0; }
.list h2, .list p { margin: 0; font-size: 13.5px; }
.list h2 { font-weight: 600; }
.list ul { list-style: none; margin: 6px 0 0; padding: 0; max-block-size: 240px; overflow-y: auto; }
.list li { display: flex; align-items: center; gap: 8px; min-block-size: 32px; border-block-start: 1px solid var(--line); }
.list .type::first-letter { text-transform: uppercase; }
.list .type { flex: 0 1 40%; color: var(--muted); }
.list .value { flex: 1; min-inline-size: 0; font-weight: 550; font-variant-numeric: tabular-nums; }
.surface .list li button { padding: 2px 8px; font-size: 12px; }
.note { color: var(--muted); }
`;
