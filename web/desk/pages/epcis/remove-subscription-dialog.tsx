import type { VNode } from "preact";
import { deleteEpcisQueryEndpoint } from "../../../../core/http/endpoints/epcis-queries.ts";
import { deleteEpcisSubscriptionEndpoint } from "../../../../core/http/endpoints/epcis-subscriptions.ts";
import { forwardingText } from "../../../text/desk/forwarding-text.ts";
import { useText } from "../../desk-context.ts";
import { ActDialog } from "../../parts/act-dialog.tsx";

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
  return (
    <ActDialog
      title={text.title(subscription.dest)}
      action={text.action}
      what={text.what}
      step={text.step}
      endpoint={deleteEpcisSubscriptionEndpoint}
      asked={{ params: { queryName: name, subscriptionID: subscription.subscriptionID } }}
      onClose={onClose}
    />
  );
}

/** Asks before a named query is forgotten with its subscriptions. `onClose` gets whether it was. */
export function ForgetQueryDialog({ name, onClose }: Closing & { readonly name: string }): VNode {
  const text = useText(forwardingText).forget;
  return (
    <ActDialog
      title={text.title(name)}
      action={text.action}
      what={text.what}
      step={text.step}
      endpoint={deleteEpcisQueryEndpoint}
      asked={{ params: { queryName: name } }}
      onClose={onClose}
    />
  );
}
