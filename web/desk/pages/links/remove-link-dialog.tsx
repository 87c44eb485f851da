import type { VNode } from "preact";
import { writeProductLinksEndpoint } from "../../../../core/http/endpoints/product-links.ts";
import { deskLinksText } from "../../../text/desk/links-text.ts";
import { useText } from "../../desk-context.ts";
import { ActDialog } from "../../parts/act-dialog.tsx";
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
  return (
    <ActDialog
      title={text.title(link.title)}
      action={text.action}
      what={text.what}
      step={text.step}
      endpoint={writeProductLinksEndpoint}
      asked={{ params: { gtin }, body: { links: links.filter((one) => one !== link), before: [...links] } }}
      onClose={onClose}
    />
  );
}
