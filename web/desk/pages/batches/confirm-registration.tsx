import type { VNode } from "preact";
import { batchesText } from "../../../text/desk/batches-text.ts";
import { useText } from "../../desk-context.ts";
import { Alert } from "../../parts/alert.tsx";
import { ConfirmDialog } from "../../parts/confirm-dialog.tsx";
import type { NextBatch } from "./own-batch.ts";
import type { useVerdict } from "./specification-verdict.tsx";

/** Says before the signature what is signed, what the specification says of it, and who must act then. */
export function ConfirmRegistration({
  next,
  what,
  verdict,
  busy,
  onConfirm,
  onCancel,
}: {
  readonly next: NextBatch;
  readonly what: string;
  readonly verdict: ReturnType<typeof useVerdict>;
  readonly busy: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}): VNode {
  const text = useText(batchesText).form;
  const { answer } = verdict;
  const counts = answer.state === "here" ? answer.value.counts : null;
  return (
    <ConfirmDialog
      title={text.confirm.title}
      action={text.confirm.action}
      busy={busy}
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      <p>{text.confirm.body(what)}</p>
      {counts !== null && counts.notMet + counts.notDocumented > 0 ? (
        <Alert kind="warning" live={false}>
          {text.warnings(counts.notMet, counts.notDocumented)}
        </Alert>
      ) : null}
      <p>{next.countersigned ? text.confirm.waits(next.controlBody.name) : text.confirm.direct}</p>
    </ConfirmDialog>
  );
}
