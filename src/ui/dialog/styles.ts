export const DIALOG_CSS = `
.surface { position: fixed; inset: 0; pointer-events: none; }
.surface.shaded { background: rgb(2 6 23 / 0.32); pointer-events: auto; }
.card {
  position: absolute; pointer-events: auto; display: flex; flex-direction: column;
  inline-size: min(500px, calc(100vw - 24px)); max-block-size: var(--room, calc(100vh - 24px));
  inset-block-end: var(--from-end, 24px); left: var(--from-left, calc(50vw - min(250px, 50vw - 12px)));
  background: var(--ground); border: 1px solid var(--line); border-radius: 10px;
  box-shadow: var(--shadow); overflow: hidden;
}
.card:focus { outline: none; }
.body { overflow-y: auto; padding: 16px 16px 4px; min-block-size: 0; }
header { display: flex; gap: 12px; align-items: flex-start; }
.icon { margin-block-start: 1px; color: var(--tone); }
.card { --tone: var(--brand); }
.card.warn { --tone: var(--amber); }
.card.block { --tone: var(--red); }
h2, h3, p, ul, dl, dd { margin: 0; padding: 0; }
h2 { font-size: 16px; line-height: 1.35; font-weight: 600; text-wrap: pretty; }
header p { color: var(--muted); margin-block-start: 2px; text-wrap: pretty; }
h3 { font-size: 12px; font-weight: 600; color: var(--muted); margin-block-end: 4px; }
.found { margin-block-start: 12px; }
ul { list-style: none; border-block: 1px solid var(--line); }
li { display: flex; align-items: center; gap: 8px; min-block-size: 32px; }
li + li { border-block-start: 1px solid var(--line); }
.type { flex: 0 0 148px; color: var(--muted); }
.type::first-letter { text-transform: uppercase; }
.type.again { color: transparent; }
.type.again em { color: var(--muted); }
.type em { display: block; font-size: 12px; line-height: 1.2; }
.value { flex: 1; min-inline-size: 0; font-variant-numeric: tabular-nums; font-weight: 550; }
.value.open { font-weight: 450; max-block-size: 96px; overflow-y: auto; }
.value small { font-size: 12px; color: var(--muted); font-weight: 450; margin-inline-start: 6px; }
.surface button.quiet {
  border: 0; padding: 5px; border-radius: 6px; color: var(--muted); touch-action: none;
}
.surface button.quiet:hover { color: var(--text); }
.keep { display: flex; align-items: center; gap: 6px; color: var(--muted); cursor: pointer; font-size: 12px; }
.keep input {
  appearance: none; margin: 0; inline-size: 28px; block-size: 16px; border-radius: 8px;
  background: var(--muted); cursor: pointer; position: relative; flex: none;
}
.keep input::before {
  content: ""; position: absolute; inset-block-start: 2px; inset-inline-start: 2px;
  inline-size: 12px; block-size: 12px; border-radius: 6px; background: var(--ground);
}
.keep input:checked { background: var(--amber); }
.keep input:checked::before { inset-inline-start: 14px; }
.found .link { margin-block-start: 4px; }
.preview { margin-block-start: 12px; }
.sheet {
  background: var(--wash); border-radius: 8px; padding: 8px 12px; max-block-size: 168px; overflow-y: auto;
  line-height: 1.55;
}
.sheet p { white-space: pre-wrap; min-block-size: 1.55em; }
mark {
  color: var(--brand); background: color-mix(in srgb, var(--brand) 13%, transparent);
  border-radius: 4px; padding: 1px 3px; font-weight: 550;
}
mark.attack {
  color: var(--text); background: color-mix(in srgb, var(--amber) 20%, transparent);
  font-weight: inherit; box-decoration-break: clone; -webkit-box-decoration-break: clone;
}
.note { margin-block-end: 6px; }
.sheet + .note { margin-block-start: 6px; }
.surface button.gap {
  display: block; inline-size: 100%; border: 0; padding: 1px 0; text-align: start; background: none;
  color: var(--muted); font-size: 12px; font-weight: 450;
}
.surface button.gap::before { content: "⋯ "; }
.surface button.gap:hover { color: var(--text); }
footer { padding: 12px 16px 12px; flex: none; max-block-size: 60%; overflow-y: auto; }
.actions { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
.actions .link { margin-inline-start: auto; }
.surface button.primary.caution:enabled { background: var(--amber); border-color: var(--amber); color: var(--ground); }
.ways { display: flex; flex-wrap: wrap; gap: 0 16px; margin-block-start: 8px; font-size: 12px; color: var(--muted); }
.surface .ways button.link { display: inline-flex; align-items: center; gap: 5px; font-size: 12px; text-decoration: none; }
.surface .ways button.link:hover { text-decoration: underline; }
.exception { display: flex; flex-wrap: wrap; gap: 6px; inline-size: 100%; margin-block-start: 4px; }
.exception label { inline-size: 100%; }
.exception input { flex: 1; min-inline-size: 120px; }
.reason label { font-weight: 550; }
.chips { display: flex; flex-wrap: wrap; gap: 6px; margin-block: 8px; }
.surface button.chip { border-radius: 999px; padding: 3px 10px; font-size: 12px; font-weight: 450; }
.surface button.chip[aria-pressed="true"] { border-color: var(--brand); color: var(--brand); }
.card input[type="text"] {
  font: inherit; color: var(--text); background: var(--ground); border: 1px solid var(--muted);
  border-radius: 8px; padding: 7px 10px; inline-size: 100%; margin: 0;
}
.reason .actions { margin-block-start: 10px; }
.details { margin-block-start: 4px; font-size: 12px; color: var(--muted); }
summary { cursor: pointer; padding: 4px 2px; inline-size: fit-content; border-radius: 4px; }
summary:hover { color: var(--text); }
dl { display: grid; gap: 4px; margin-block: 4px; }
dl div { display: grid; grid-template-columns: 120px 1fr; gap: 8px; align-items: center; }
dt { margin: 0; }
dd { color: var(--text); display: flex; align-items: center; gap: 4px; flex-wrap: wrap; }
code { font: 12px ui-monospace, monospace; }
a { color: var(--brand); }
@media (max-width: 479px) {
  .card {
    inset-inline: 0; left: 0; right: 0; inset-block-end: 0; inline-size: auto; max-block-size: 88vh;
    border-radius: 12px 12px 0 0; border-inline: 0; border-block-end: 0;
  }
  .actions > button { flex: 1 1 auto; }
  .actions .link { margin-inline: auto; }
  .type { flex-basis: 116px; }
  .keep span { display: none; }
  dl div { grid-template-columns: 92px 1fr; }
}
@media (forced-colors: active) { mark { outline: 1px solid; } .keep input { border: 1px solid; } }
`;
