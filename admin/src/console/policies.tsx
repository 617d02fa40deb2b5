/** @jsxImportSource hono/jsx */
import type { Child } from "hono/jsx";
import type { PublishedPolicy } from "../store/store";
import { Diff, pretty } from "./diff";
import type { Draft } from "./draft";
import { Layout, When } from "./layout";

interface Listed {
  readonly tenant: string;
  readonly policies: readonly PublishedPolicy[];
}

/** The versions and the form; `problems` are those of the draft that came back. */
export function PoliciesPage(
  props: Listed & {
    draft: Draft | null;
    problems: readonly string[];
    published: number | null;
  },
) {
  const inForce = props.policies.find(({ group }) => group === "") ?? null;
  return (
    <Frame {...props} shown={null}>
      {props.published === null ? null : (
        <p
          role="status"
          class="done"
        >{`Version ${props.published} is published. Devices take it at their next poll.`}</p>
      )}
      <Problems lines={props.problems} />
      <section>
        <h2>Publish</h2>
        <DraftForm
          draft={props.draft ?? { text: pretty(inForce?.policy ?? null), group: "" }}
          checked={null}
        />
      </section>
    </Frame>
  );
}

/** What would change, before it does. */
export function ReviewPage(
  props: Listed & {
    draft: Draft;
    checked: string;
    version: number;
    policy: unknown;
    inForce: PublishedPolicy | null;
    warnings: readonly string[];
  },
) {
  const { draft, inForce, version } = props;
  const whom = draft.group === "" ? "everybody" : draft.group;
  return (
    <Frame {...props} shown={null}>
      <section>
        <h2>
          {inForce
            ? `Version ${version} for ${whom}, beside version ${inForce.version} in force`
            : `Version ${version} for ${whom}, the first one`}
        </h2>
        {props.warnings.length === 0 ? null : (
          <ul class="warnings">
            {props.warnings.map((line) => (
              <li class="mono">{line}</li>
            ))}
          </ul>
        )}
        <Diff before={inForce?.policy ?? null} after={props.policy} />
        <DraftForm draft={draft} checked={props.checked} version={version} />
      </section>
    </Frame>
  );
}

/** One published version beside the one before it in its group. */
export function VersionPage(props: Listed & { shown: PublishedPolicy }) {
  const { shown, policies } = props;
  const before = policies.find(
    ({ version, group }) => version < shown.version && group === shown.group,
  );
  return (
    <Frame {...props} shown={shown.version}>
      <section>
        <h2>
          {before
            ? `Version ${shown.version} beside version ${before.version}`
            : `Version ${shown.version}`}
        </h2>
        <Diff before={before?.policy ?? null} after={shown.policy} />
        {before ? (
          <details>
            <summary>Whole policy as JSON</summary>
            <pre class="whole">{pretty(shown.policy)}</pre>
          </details>
        ) : null}
        <p class="row">
          <a class="button quiet" href="/policies">
            Back to publishing
          </a>
        </p>
      </section>
    </Frame>
  );
}

function Frame(props: Listed & { shown: number | null; children?: Child }) {
  return (
    <Layout title="Policies" tenant={props.tenant} path="/policies">
      <div class="columns">
        <section>
          <h2>Versions</h2>
          {props.policies.length === 0 ? <p class="muted">None yet.</p> : null}
          <ul class="versions">
            {props.policies.map(({ version, group, publishedAt }) => (
              <li>
                <a
                  href={`/policies?version=${version}`}
                  aria-current={version === props.shown ? "true" : undefined}
                >
                  {`Version ${version}`}
                </a>
                <span class="muted">
                  {group === "" ? "everybody" : group} · <When at={publishedAt} />
                </span>
              </li>
            ))}
          </ul>
        </section>
        <div>{props.children}</div>
      </div>
    </Layout>
  );
}

function Problems({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div role="alert" class="problems">
      <p>The policy was not published. Nothing changed.</p>
      <ul>
        {lines.map((line) => (
          <li class="mono">{line}</li>
        ))}
      </ul>
    </div>
  );
}

function DraftForm(props: { draft: Draft; checked: string | null; version?: number }) {
  const { draft, checked } = props;
  const fields = (
    <>
      <label for="policy">
        Policy as JSON. It is checked as a whole and shown beside the one in force before anything
        is published.
      </label>
      <textarea id="policy" name="policy" rows={24} spellcheck={false}>
        {draft.text}
      </textarea>
      <div class="row">
        <label>
          Group
          <input name="group" value={draft.group} placeholder="everybody" maxlength={100} />
        </label>
        {checked === null ? null : <input type="hidden" name="checked" value={checked} />}
        <button type="submit" class={checked === null ? "" : "quiet"} name="do" value="review">
          Review
        </button>
      </div>
    </>
  );
  return (
    <form method="post" action="/policies">
      {checked === null ? (
        fields
      ) : (
        <>
          <div class="row">
            <button type="submit" name="do" value="publish">
              {`Publish version ${props.version ?? ""}`.trim()}
            </button>
            <a class="button quiet" href="/policies">
              Discard
            </a>
          </div>
          <details>
            <summary>Edit</summary>
            {fields}
          </details>
        </>
      )}
    </form>
  );
}
