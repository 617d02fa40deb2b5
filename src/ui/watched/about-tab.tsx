/** Versions, states and times of this install, in plain words. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { InstallView, PolicyView } from "../../protocol/surface";
import { fullTime, relativeTime } from "../activity/clock";
import type { Surroundings } from "../activity/surroundings";
import { Facts } from "./facts";
import { refusalKey } from "./refusal-key";
import { hostOf } from "./watched-tab";

interface AboutTabProps {
  readonly policy: PolicyView;
  readonly around: Surroundings;
}

const INSTALLS: readonly string[] = ["admin", "normal", "development", "sideload"];

export function AboutTab({ policy, around }: AboutTabProps) {
  const { text, ask, language, now } = around;
  const install = useSignal<InstallView | null>(null);
  const failed = useSignal(false);
  useEffect(() => {
    ask("surface.install", {}).then(
      (answer) => (install.value = answer),
      () => (failed.value = true),
    );
  }, []);

  const time = (at: number | null) => (at === null ? null : fullTime(at, language));
  const seconds = new Intl.NumberFormat(language, {
    style: "unit",
    unit: "second",
    unitDisplay: "long",
  });
  return (
    <>
      {failed.value && (
        <p class="alert" role="alert">
          {text("watched_failed")}
        </p>
      )}
      {install.value && <InstallFacts install={install.value} around={around} />}
      <Facts
        title={text("watched_policy")}
        rows={[
          [text("watched_policy_organisation"), policy.organisation],
          [text("watched_policy_version"), policy.version ?? text("watched_policy_none")],
          [text("watched_policy_group"), policy.group],
          [text("watched_policy_age"), time(policy.acceptedAt)],
          [text("watched_policy_expires"), time(policy.expiresAt)],
          [text("watched_policy_contact"), policy.contact],
          [
            text("watched_refusal"),
            policy.refusal === null
              ? text("watched_refusal_none")
              : text(refusalKey(policy.refusal)),
          ],
        ]}
      >
        {policy.helpUrl && (
          <a href={policy.helpUrl} target="_blank" rel="noreferrer">
            {text("watched_policy_help")}
          </a>
        )}
      </Facts>
      <Facts
        title={text("watched_connection")}
        rows={[
          [
            text("watched_connection_state"),
            text(`popup_connection_${policy.connection.replaceAll("-", "_")}`),
          ],
          [text("watched_connection_server"), policy.endpoint && hostOf(policy.endpoint)],
          ...(policy.endpoint === null
            ? []
            : ([
                [
                  text("watched_connection_last"),
                  policy.lastContact === null
                    ? text("watched_never")
                    : relativeTime(policy.lastContact, now(), language),
                ],
                [text("watched_connection_poll"), seconds.format(policy.pollSeconds)],
              ] as const)),
        ]}
      />
    </>
  );
}

interface InstallFactsProps {
  readonly install: InstallView;
  readonly around: Surroundings;
}

function InstallFacts({ install, around: { text, language, now } }: InstallFactsProps) {
  const { model, outbox } = install;
  const how = INSTALLS.includes(install.installType) ? install.installType : "other";
  const ms = new Intl.NumberFormat(language, {
    style: "unit",
    unit: "millisecond",
    maximumFractionDigits: 1,
  });
  return (
    <>
      <Facts
        title={text("watched_extension")}
        rows={[
          [text("watched_version"), install.extension],
          [text("watched_browser"), install.browser],
          [text("watched_install"), text(`watched_install_${how}`)],
          [
            text("watched_outbox"),
            outbox.waiting === 0 || outbox.oldest === null
              ? text("watched_outbox_none")
              : text(`watched_outbox_${outbox.waiting === 1 ? "one" : "other"}`, {
                  count: outbox.waiting,
                  age: relativeTime(outbox.oldest, now(), language),
                }),
          ],
          [text("watched_dropped"), outbox.dropped === 0 ? null : outbox.dropped],
        ]}
      />
      <Facts
        title={text("watched_model")}
        rows={[
          [text("watched_model_name"), model.id || null],
          [text("watched_version"), model.version || null],
          [text("watched_model_state"), text(`watched_model_${model.state}`)],
          [text("watched_model_backend"), model.backend ?? text("watched_unmeasured")],
          [
            text("watched_model_time"),
            model.windowMs === null ? text("watched_unmeasured") : ms.format(model.windowMs),
          ],
        ]}
      />
    </>
  );
}
