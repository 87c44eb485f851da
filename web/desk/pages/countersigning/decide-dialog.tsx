import type { VNode } from "preact";
import { useId, useState } from "preact/hooks";
import { countersigningText } from "../../../text/desk/countersigning-text.ts";
import { useText } from "../../desk-context.ts";
import { ConfirmDialog } from "../../parts/confirm-dialog.tsx";
import { TextField } from "../../parts/text-field.tsx";
import type { useDecision } from "./use-decision.ts";

/** Asks before seals are countersigned, or sent back with a reason. */
export function DecideDialog({
  decision: { act, asking, setAsking, decide },
  seals,
}: {
  readonly decision: ReturnType<typeof useDecision>;
  readonly seals: readonly string[];
}): VNode | null {
  const text = useText(countersigningText);
  const id = useId();
  const [because, setBecause] = useState("");
  const [tried, setTried] = useState(false);
  if (asking === null) return null;
  const busy = act.state === "running";
  const cancel = () => setAsking(null);
  if (asking === "countersign") {
    const { title, body } = text.approveDialog;
    return (
      <ConfirmDialog
        title={title}
        action={text.approve}
        busy={busy}
        onConfirm={() => void decide(seals, "")}
        onCancel={cancel}
      >
        <p>{body(seals.length)}</p>
      </ConfirmDialog>
    );
  }
  const { title, body, because: label, becauseNeeded } = text.returnDialog;
  const send = () => {
    setTried(true);
    if (because.trim() !== "") void decide(seals, because.trim());
  };
  return (
    <ConfirmDialog title={title} action={text.sendBack} danger busy={busy} onConfirm={send} onCancel={cancel}>
      <p>{body(seals.length)}</p>
      <TextField
        id={id}
        label={label}
        rows={3}
        maxLength={1000}
        value={because}
        error={tried && because.trim() === "" ? becauseNeeded : null}
        onInput={setBecause}
      />
    </ConfirmDialog>
  );
}
