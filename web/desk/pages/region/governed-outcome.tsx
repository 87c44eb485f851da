import type { VNode } from "preact";
import type { EndpointSpec } from "../../../../core/http/endpoint.ts";
import { governanceText } from "../../../text/desk/governance-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { Alert } from "../../parts/alert.tsx";
import { Countdown } from "../../parts/countdown.tsx";
import { addressOf } from "../../url.ts";
import type { Act } from "../../use-act.ts";

/** Says of an act of the region whether it is being done or when it is due, with the time that is left, or why not. */
export function GovernedOutcome<E extends EndpointSpec>({
  act,
  step,
}: {
  readonly act: Act<E>;
  readonly step: string;
}): VNode | null {
  const text = useText(governanceText).outcome;
  const { actor } = useActing();
  if (act.state !== "done") return <ActOutcome act={act} step={step} />;
  const dueAt = dueIn(act.reply);
  return (
    <Alert kind="success">
      {dueAt === null ? (
        <p>{text.atOnce}</p>
      ) : (
        <p>
          {text.waits} <Countdown until={dueAt} />
        </p>
      )}
      <p>
        <a href={addressOf("/desk/{actor}/governance", { actor })}>{text.seeActs}</a>
      </p>
    </Alert>
  );
}

/** When the reply says that the act is due; null for at once. */
function dueIn(reply: unknown): string | null {
  const body = (reply as { readonly body?: { readonly dueAt?: unknown } }).body;
  return typeof body?.dueAt === "string" ? body.dueAt : null;
}
