import type { VNode } from "preact";
import { statusEndpoint } from "../../../core/http/endpoints/probes.ts";
import { regionText } from "../../text/desk/region-text.ts";
import { useLanguage, useText } from "../desk-context.ts";
import { Alert } from "../parts/alert.tsx";
import { useAnswer } from "../use-answer.ts";

/** Says on every page that the register is stopped, and why; nothing while it is not. */
export function StopBanner(): VNode | null {
  const text = useText(regionText).stop;
  const language = useLanguage();
  const status = useAnswer(statusEndpoint, {}, { everyMs: 30_000 });
  if (status.state !== "here" || status.value.stop === null) return null;
  return (
    <Alert kind="warning">
      <p>
        {text.banner} {status.value.stop.reason?.[language] ?? ""}
      </p>
    </Alert>
  );
}
