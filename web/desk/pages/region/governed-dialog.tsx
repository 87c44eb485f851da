import type { VNode } from "preact";
import type { EndpointSpec } from "../../../../core/http/endpoint.ts";
import { shellText } from "../../../text/desk/shell-text.ts";
import { useText } from "../../desk-context.ts";
import { Dialog } from "../../parts/dialog.tsx";
import type { Act } from "../../use-act.ts";
import { GovernedOutcome } from "./governed-outcome.tsx";

/** What a dialog shows once its act of the region is on its way: when it is due, and nothing left to decide. */
export function GovernedDialog<E extends EndpointSpec>({
  title,
  act,
  step,
  onClose,
}: {
  readonly title: string;
  readonly act: Act<E>;
  readonly step: string;
  readonly onClose: () => void;
}): VNode {
  const text = useText(shellText);
  return (
    <Dialog title={title} onClose={onClose}>
      <GovernedOutcome act={act} step={step} />
      <div class="desk-buttons">
        <button type="button" class="btn btn-primary" onClick={onClose}>
          {text.confirm.close}
        </button>
      </div>
    </Dialog>
  );
}
