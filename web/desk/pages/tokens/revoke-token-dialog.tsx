import type { VNode } from "preact";
import { revokeTokenEndpoint } from "../../../../core/http/endpoints/actors.ts";
import { tokenText } from "../../../text/desk/token-text.ts";
import { useText } from "../../desk-context.ts";
import { ActDialog } from "../../parts/act-dialog.tsx";
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
  return (
    <ActDialog
      title={text.title(token.label)}
      action={text.action}
      what={text.what}
      step={text.step}
      endpoint={revokeTokenEndpoint}
      asked={{ params: { id: token.id } }}
      onClose={onClose}
    />
  );
}
