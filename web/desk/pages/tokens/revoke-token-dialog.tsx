import type { VNode } from "preact";
import { revokeTokenEndpoint } from "../../../../core/http/endpoints/actors.ts";
import { tokenText } from "../../../text/desk/token-text.ts";
import { useText } from "../../desk-context.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { ConfirmDialog } from "../../parts/confirm-dialog.tsx";
import { useAct } from "../../use-act.ts";
import type { TokenRow } from "./tokens-section.tsx";

/** Asks before an access code is revoked. `onClose` gets whether it was. */
export function RevokeTokenDialog({
  token,
  onClose,
}: {
  readonly token: TokenRow;
  readonly onClose: (revoked: boolean) => void;
}): VNode {
  const text = useText(tokenText).revoke;
  const act = useAct(revokeTokenEndpoint);
  const confirm = async () => {
    const reply = await act.run({ params: { id: token.id } });
    if (reply !== null) onClose(true);
  };
  return (
    <ConfirmDialog
      title={text.title(token.label)}
      action={text.action}
      danger
      busy={act.state === "running"}
      onConfirm={() => void confirm()}
      onCancel={() => onClose(false)}
    >
      <p>{text.what}</p>
      <ActOutcome act={act} step={text.step} />
    </ConfirmDialog>
  );
}
