export const NOTICE_CSS = `
.surface { position: fixed; inset: 0; pointer-events: none; }
.notice {
  position: absolute; inset-block-start: 16px; left: 50%; translate: -50% 0; pointer-events: auto;
  display: flex; align-items: flex-start; gap: 10px; inline-size: max-content;
  max-inline-size: min(440px, calc(100vw - 24px)); padding: 10px 8px 10px 14px;
  background: var(--ground); border: 1px solid var(--line); border-radius: 10px; box-shadow: var(--shadow);
}
.notice p { margin: 0; padding-block: 1px; text-wrap: pretty; }
.icon { color: var(--brand); margin-block-start: 1px; }
.coached .icon, .coached-injection .icon, .coached-jailbreak .icon, .stale .icon { color: var(--amber); }
.blocked .icon, .refused .icon { color: var(--red); }
.surface button.quiet { border: 0; padding: 3px; border-radius: 6px; color: var(--muted); }
`;
