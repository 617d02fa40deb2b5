/** @jsxImportSource hono/jsx */
import type { PublishedPolicy } from "../store/store";
import { changedLines } from "./changed-lines";
import { Layout, When } from "./layout";

export function PoliciesPage(props: {
  tenant: string;
  policies: readonly PublishedPolicy[];
  shown: number | null;
  draft: string | null;
  problems: readonly string[];
  published: number | null;
}) {
  const { policies } = props;
  const current = policies[0] ?? null;
  const shown = policies.find(({ version }) => version === props.shown) ?? null;
  return (
    <Layout title="Policies" tenant={props.tenant} path="/policies">
      {props.published === null ? null : (
        <p
          role="status"
          class="done"
        >{`Version ${props.published} is published. Devices take it at their next poll.`}</p>
      )}
      {props.problems.length === 0 ? null : (
        <div role="alert" class="problems">
          <p>The policy was not published. Nothing changed.</p>
          <ul>
            {props.problems.map((line) => (
              <li class="mono">{line}</li>
            ))}
          </ul>
        </div>
      )}
      <div class="columns">
        <section>
          <h2>Versions</h2>
          {policies.length === 0 ? <p class="empty">None yet.</p> : null}
          <ul class="versions">
            {policies.map(({ version, group, publishedAt }) => (
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
        <section>
          {shown ? (
            <ShownVersion
              shown={shown}
              before={policies.find(({ version }) => version < shown.version) ?? null}
            />
          ) : (
            <form method="post" action="/policies">
              <h2>Publish</h2>
              <label for="policy">
                Policy as JSON. It is checked as a whole, signed, and given the next version.
              </label>
              <textarea id="policy" name="policy" rows={24} spellcheck={false}>
                {props.draft ?? pretty(current?.policy ?? null)}
              </textarea>
              <div class="row">
                <label>
                  Group
                  <input name="group" placeholder="everybody" maxlength={100} />
                </label>
                <button type="submit">Publish</button>
              </div>
            </form>
          )}
        </section>
      </div>
    </Layout>
  );
}

function ShownVersion({
  shown,
  before,
}: {
  shown: PublishedPolicy;
  before: PublishedPolicy | null;
}) {
  const lines = changedLines(pretty(before?.policy ?? null), pretty(shown.policy));
  return (
    <>
      <h2>
        {before ? `Version ${shown.version} beside ${before.version}` : `Version ${shown.version}`}
      </h2>
      <pre class="diff">
        {lines.map(({ sign, text }) => (
          <span
            class={sign === "+" ? "added" : sign === "-" ? "removed" : ""}
          >{`${sign} ${text}\n`}</span>
        ))}
      </pre>
      <p>
        <a class="button quiet" href="/policies">
          Back to publishing
        </a>
      </p>
    </>
  );
}

function pretty(policy: unknown): string {
  return policy === null ? "" : JSON.stringify(policy, null, 2);
}
