import type { VNode } from "preact";
import { accreditEndpoint } from "../../../../core/http/endpoints/actors.ts";
import { regionText } from "../../../text/desk/region-text.ts";
import { useText } from "../../desk-context.ts";
import { ConfirmDialog } from "../../parts/confirm-dialog.tsx";
import { useAct } from "../../use-act.ts";
import type { Accreditation } from "./accreditations-table.tsx";
import { GovernedDialog } from "./governed-dialog.tsx";
import { GovernedOutcome } from "./governed-outcome.tsx";

/** Asks, then ends an accreditation: the same beginning with an end that is now. */
export function EndAccreditation({
  accreditation,
  onClose,
  onDone,
}: {
  readonly accreditation: Accreditation;
  readonly onClose: () => void;
  readonly onDone: () => void;
}): VNode {
  const text = useText(regionText).bodies;
  const act = useAct(accreditEndpoint);
  const { controlBody, scheme, from, name } = accreditation;
  const end = async () => {
    const begins = new Date(from).getTime();
    // One that has not begun lasts for its first second only: the registry knows no empty interval.
    const until = begins < Date.now() ? new Date() : new Date(begins + 1000);
    const body = { controlBody, scheme, from, until: until.toISOString() };
    if ((await act.run({ body })) !== null) onDone();
  };
  if (act.state === "done")
    return <GovernedDialog title={text.endTitle(name, scheme)} act={act} step={text.endStep} onClose={onClose} />;
  return (
    <ConfirmDialog
      title={text.endTitle(name, scheme)}
      action={text.endConfirm}
      danger
      busy={act.state === "running"}
      onConfirm={() => void end()}
      onCancel={onClose}
    >
      <p>{text.endWhat}</p>
      <GovernedOutcome act={act} step={text.endStep} />
    </ConfirmDialog>
  );
}
