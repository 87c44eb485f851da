import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { cancelSealEndpoint } from "../../../../core/http/endpoints/seals.ts";
import { batchesText } from "../../../text/desk/batches-text.ts";
import { sealStateText } from "../../../text/desk/seal-state-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { Alert } from "../../parts/alert.tsx";
import { ConfirmDialog } from "../../parts/confirm-dialog.tsx";
import { Section } from "../../parts/section.tsx";
import { StateTag } from "../../parts/state-tag.tsx";
import { sealTone } from "../../seal-tone.ts";
import { useAct } from "../../use-act.ts";
import type { OwnDossier } from "./own-batch.ts";

/** How far a batch has come, what it waits for and who must act; what waits can still be cancelled. */
export function BatchState({ batch, again }: { readonly batch: OwnDossier; readonly again: () => void }): VNode {
  const text = useText(batchesText).batch;
  const states = useText(sealStateText);
  const { role, membership } = useActing();
  const cancelling = useAct(cancelSealEndpoint);
  const [asking, setAsking] = useState(false);
  const { state, seal, endedBecause, measure } = batch;
  const waiting = state === "awaiting-countersignature";
  const cancel = async () => {
    const reply = await cancelling.run({ params: { seal }, body: {} });
    setAsking(false);
    if (reply !== null) again();
  };
  return (
    <Section title={text.state}>
      <p role="status">
        <StateTag tone={sealTone[state]}>{states[state].name}</StateTag> {states[state].waits}{" "}
        {waiting ? text.waitsFor(batch.controlBodyName) : ""}
      </p>
      {endedBecause === null ? null : (
        <Alert kind="warning" live={false}>
          {text.sentBack(endedBecause)}
        </Alert>
      )}
      {measure === null ? null : (
        <Alert kind="danger" live={false}>
          {text.measures[measure]}
        </Alert>
      )}
      <ActOutcome act={cancelling} step={text.cancel.step} done={text.cancel.done} />
      {waiting && role === "operator" && membership !== "viewer" ? (
        <button type="button" class="btn btn-outline-primary" onClick={() => setAsking(true)}>
          {text.cancel.action}
        </button>
      ) : null}
      {asking ? (
        <ConfirmDialog
          title={text.cancel.title}
          action={text.cancel.action}
          danger
          busy={cancelling.state === "running"}
          onConfirm={() => void cancel()}
          onCancel={() => setAsking(false)}
        >
          <p>{text.cancel.body}</p>
        </ConfirmDialog>
      ) : null}
    </Section>
  );
}
