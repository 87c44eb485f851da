import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { cancelLabelOrderEndpoint, remakeLabelsEndpoint } from "../../../../core/http/endpoints/labels.ts";
import { labelsText } from "../../../text/desk/labels-text.ts";
import { useText } from "../../desk-context.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { ConfirmDialog } from "../../parts/confirm-dialog.tsx";
import { DownloadButton } from "../../parts/download-button.tsx";
import { useAct } from "../../use-act.ts";
import type { LabelOrder } from "./shown-order.ts";

/** What can be done with an order in its state: download, cancel, have its file made again. */
export function OrderActs({ order, again }: { readonly order: LabelOrder; readonly again: () => void }): VNode {
  const text = useText(labelsText).order;
  const [asking, setAsking] = useState(false);
  const cancelling = useAct(cancelLabelOrderEndpoint);
  const remaking = useAct(remakeLabelsEndpoint);
  const params = { order: order.order };
  const cancel = async () => {
    await cancelling.run({ params });
    setAsking(false);
    again();
  };
  const remake = async () => {
    await remaking.run({ params });
    again();
  };
  return (
    <>
      <ActOutcome act={cancelling} step={text.cancelStep} />
      <ActOutcome act={remaking} step={text.remakeStep} />
      <div class="desk-buttons">
        {order.state === "ready" ? (
          <DownloadButton
            address={`/api/v1/label-orders/${order.order}/file`}
            step={text.downloadStep}
            class="btn btn-primary"
          >
            {text.download}
          </DownloadButton>
        ) : null}
        {order.state === "expired" ? (
          <button type="button" class="btn btn-primary" onClick={() => void remake()}>
            {text.remake}
          </button>
        ) : null}
        {order.state === "queued" || order.state === "making" ? (
          <button type="button" class="btn btn-outline-primary" onClick={() => setAsking(true)}>
            {text.cancel}
          </button>
        ) : null}
      </div>
      {asking ? (
        <ConfirmDialog
          title={text.cancel}
          action={text.cancel}
          danger
          busy={cancelling.state === "running"}
          onConfirm={() => void cancel()}
          onCancel={() => setAsking(false)}
        >
          <p>{text.cancelSays}</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}
