import type { VNode } from "preact";
import { shellText } from "../../text/desk/shell-text.ts";
import { useText } from "../desk-context.ts";
import type { ActState } from "../use-act.ts";
import { Alert } from "./alert.tsx";
import { Failure } from "./failure.tsx";

/**
 * Says how an act went: nothing while it is idle or running, then what was done or why not.
 *
 * @param props.step - What was being done, as a noun phrase: "annullare il sigillo".
 * @param props.done - The sentence when it is done; none when the page shows it otherwise.
 */
export function ActOutcome({
  act,
  step,
  done,
}: {
  readonly act: ActState<unknown>;
  readonly step: string;
  readonly done?: string;
}): VNode | null {
  const text = useText(shellText);
  if (act.state === "done" && done !== undefined) return <Alert kind="success">{done}</Alert>;
  if (act.state === "failed") return <Failure error={act.error} step={step} />;
  if (act.state !== "offline") return null;
  return (
    <Alert kind="danger" title={text.failure.step(step)}>
      {text.offline.why} {text.offline.repeat}
    </Alert>
  );
}
