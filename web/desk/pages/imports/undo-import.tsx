import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { undoImportEndpoint } from "../../../../core/http/endpoints/batch-imports.ts";
import type { SealState } from "../../../../core/seal/seal-state.ts";
import { importsText } from "../../../text/desk/imports-text.ts";
import { useText } from "../../desk-context.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { ConfirmDialog } from "../../parts/confirm-dialog.tsx";
import { useAct } from "../../use-act.ts";
import type { Answer } from "../../use-answer.ts";
import type { ShownImport } from "./shown-import.ts";
import type { ShownSeal } from "./use-import.ts";

/** States of a seal that has ended: only the file is put aside then. */
const ended: readonly SealState[] = ["sent-back", "cancelled", "refused"];

/** Takes a file back: discards it, withdraws its seal, or says why neither is possible any more. */
export function UndoImport({
  shown,
  seal,
  onDone,
}: {
  readonly shown: ShownImport;
  readonly seal: Answer<ShownSeal>;
  readonly onDone: () => void;
}): VNode | null {
  const text = useText(importsText).undo;
  const [asking, setAsking] = useState(false);
  const act = useAct(undoImportEndpoint);
  if (shown.state === "undone" || shown.state === "registering") return null;
  const state = seal.state === "here" ? seal.value.state : null;
  if (shown.seal !== null && state === null) return null;
  const withdraws = state === "awaiting-countersignature";
  if (state !== null && !withdraws && !ended.includes(state)) return <p class="desk-hint">{text.tooLate}</p>;
  const action = state === null ? text.discard : withdraws ? text.withdraw : text.putAside;
  const undo = async () => {
    const reply = await act.run({ params: { import: shown.import }, body: {} });
    setAsking(false);
    if (reply !== null) onDone();
  };
  return (
    <>
      <button type="button" class="btn btn-outline-danger" onClick={() => setAsking(true)}>
        {action}
      </button>
      <ActOutcome act={act} step={text.step} />
      {asking ? (
        <ConfirmDialog
          title={withdraws ? text.withdrawTitle : text.discardTitle}
          action={action}
          danger
          busy={act.state === "running"}
          onConfirm={() => void undo()}
          onCancel={() => setAsking(false)}
        >
          <p>{withdraws ? text.withdrawLead : text.discardLead}</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}
