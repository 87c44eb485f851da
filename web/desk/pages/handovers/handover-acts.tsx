import type { VNode } from "preact";
import { useState } from "preact/hooks";
import type { Handover } from "../../../../core/http/endpoints/movements-handovers.ts";
import { custodyText } from "../../../text/desk/custody-text.ts";
import { quantityInWords } from "../../../text/format.ts";
import { useActing, useLanguage, useText } from "../../desk-context.ts";
import { Alert } from "../../parts/alert.tsx";
import { ConfirmDialog } from "../../parts/confirm-dialog.tsx";
import { useQueue } from "../../queue/use-queue.ts";
import { EndProposalDialog } from "./end-proposal-dialog.tsx";

/** What the parties of a proposed handover can do: who receives accepts or refuses, who proposed it withdraws. */
export function HandoverActs({
  handover,
  again,
}: {
  readonly handover: Handover;
  readonly again: () => void;
}): VNode | null {
  const text = useText(custodyText);
  const { actor, role, membership } = useActing();
  const queue = useQueue();
  const [asking, setAsking] = useState<"accept" | "refuse" | "withdraw" | null>(null);
  const close = () => setAsking(null);
  const queued = queue.entries.find(({ act }) => act.kind === "accept" && act.handover === handover.handover);
  if (handover.state !== "proposed" || role !== "operator" || membership === "viewer") return null;
  if (queued !== undefined) return <Alert kind="info">{text.handover.accepted}</Alert>;
  if (handover.from === actor) {
    return (
      <>
        <div class="desk-buttons">
          <button type="button" class="btn btn-outline-primary" onClick={() => setAsking("withdraw")}>
            {text.handover.withdraw}
          </button>
        </div>
        {asking === "withdraw" ? (
          <EndProposalDialog handover={handover} as="withdraw" onClose={close} onDone={again} />
        ) : null}
      </>
    );
  }
  return (
    <>
      <div class="desk-buttons">
        <button type="button" class="btn btn-primary" onClick={() => setAsking("accept")}>
          {text.handover.accept}
        </button>
        <button type="button" class="btn btn-outline-primary" onClick={() => setAsking("refuse")}>
          {text.handover.refuse}
        </button>
      </div>
      {asking === "accept" ? <AcceptDialog handover={handover} onClose={close} /> : null}
      {asking === "refuse" ? (
        <EndProposalDialog handover={handover} as="refuse" onClose={close} onDone={again} />
      ) : null}
    </>
  );
}

/** Asks before a handover is accepted, and puts the acceptance into the queue, so that it holds without a connection too. */
function AcceptDialog({ handover, onClose }: { readonly handover: Handover; readonly onClose: () => void }): VNode {
  const text = useText(custodyText);
  const language = useLanguage();
  const queue = useQueue();
  const [failed, setFailed] = useState(false);
  const { gtin, lot, productName, unit, quantity, fromName } = handover;
  const accept = () =>
    queue
      .add(
        { kind: "accept", handover: handover.handover },
        { gtin, lot, productName, unit, quantity, partnerName: fromName },
      )
      .then(onClose, () => setFailed(true));
  return (
    <ConfirmDialog
      title={text.handover.accept}
      action={text.handover.accept}
      onConfirm={() => void accept()}
      onCancel={onClose}
    >
      <p>{text.handover.acceptSays(quantityInWords(BigInt(quantity), unit, language), productName, fromName)}</p>
      {failed ? <Alert kind="danger">{text.queue.unavailable}</Alert> : null}
    </ConfirmDialog>
  );
}
