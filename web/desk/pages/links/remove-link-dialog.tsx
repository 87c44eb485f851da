import type { VNode } from "preact";
import { writeProductLinksEndpoint } from "../../../../core/http/endpoints/product-links.ts";
import { deskLinksText } from "../../../text/desk/links-text.ts";
import { useText } from "../../desk-context.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { ConfirmDialog } from "../../parts/confirm-dialog.tsx";
import { useAct } from "../../use-act.ts";
import type { ProductLink } from "./product-link.ts";

/** Asks before a link is removed. `onClose` gets whether it was. */
export function RemoveLinkDialog({
  gtin,
  links,
  link,
  onClose,
}: {
  readonly gtin: string;
  readonly links: readonly ProductLink[];
  readonly link: ProductLink;
  readonly onClose: (removed: boolean) => void;
}): VNode {
  const text = useText(deskLinksText).remove;
  const act = useAct(writeProductLinksEndpoint);
  const confirm = async () => {
    const others = links.filter((one) => one !== link);
    const reply = await act.run({ params: { gtin }, body: { links: others } });
    if (reply !== null) onClose(true);
  };
  return (
    <ConfirmDialog
      title={text.title(link.title)}
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
