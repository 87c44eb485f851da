import type { VNode } from "preact";
import { deleteEpcisQueryEndpoint } from "../../../../core/http/endpoints/epcis-queries.ts";
import { deleteEpcisSubscriptionEndpoint } from "../../../../core/http/endpoints/epcis-subscriptions.ts";
import { forwardingText } from "../../../text/desk/forwarding-text.ts";
import { useText } from "../../desk-context.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { ConfirmDialog } from "../../parts/confirm-dialog.tsx";
import { useAct } from "../../use-act.ts";

type Closing = { readonly onClose: (done: boolean) => void };

/** Asks before a subscription is ended. `onClose` gets whether it was. */
export function RemoveSubscriptionDialog({
  name,
  subscription,
  onClose,
}: Closing & {
  readonly name: string;
  readonly subscription: { readonly subscriptionID: string; readonly dest: string };
}): VNode {
  const text = useText(forwardingText).remove;
  const act = useAct(deleteEpcisSubscriptionEndpoint);
  const confirm = async () => {
    const params = { queryName: name, subscriptionID: subscription.subscriptionID };
    if ((await act.run({ params })) !== null) onClose(true);
  };
  return (
    <ConfirmDialog
      title={text.title(subscription.dest)}
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

/** Asks before a named query is forgotten with its subscriptions. `onClose` gets whether it was. */
export function ForgetQueryDialog({ name, onClose }: Closing & { readonly name: string }): VNode {
  const text = useText(forwardingText).forget;
  const act = useAct(deleteEpcisQueryEndpoint);
  const confirm = async () => {
    if ((await act.run({ params: { queryName: name } })) !== null) onClose(true);
  };
  return (
    <ConfirmDialog
      title={text.title(name)}
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
