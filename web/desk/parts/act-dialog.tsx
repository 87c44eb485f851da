import type { VNode } from "preact";
import type { EndpointSpec } from "../../../core/http/endpoint.ts";
import { type Acted, useAct } from "../use-act.ts";
import { ActOutcome } from "./act-outcome.tsx";
import { ConfirmDialog } from "./confirm-dialog.tsx";

/**
 * Asks before an act that takes something away, does it, and says why it did not work where it did not.
 *
 * @param props.what - What will happen, in one sentence or two.
 * @param props.step - What is being done, as a noun phrase: "revocare il codice".
 * @param props.onClose - Gets whether it was done.
 */
export function ActDialog<E extends EndpointSpec>({
  title,
  action,
  what,
  step,
  endpoint,
  asked,
  onClose,
}: {
  readonly title: string;
  readonly action: string;
  readonly what: string;
  readonly step: string;
  readonly endpoint: E;
  readonly asked: Acted<E>;
  readonly onClose: (done: boolean) => void;
}): VNode {
  const act = useAct(endpoint);
  const confirm = async () => {
    if ((await act.run(asked)) !== null) onClose(true);
  };
  return (
    <ConfirmDialog
      title={title}
      action={action}
      danger
      busy={act.state === "running"}
      onConfirm={() => void confirm()}
      onCancel={() => onClose(false)}
    >
      <p>{what}</p>
      <ActOutcome act={act} step={step} />
    </ConfirmDialog>
  );
}
