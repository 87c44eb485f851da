import type { VNode } from "preact";
import { custodyText } from "../../../text/desk/custody-text.ts";
import { shortDayOf, timeOf } from "../../../text/format.ts";
import { useLanguage, useText } from "../../desk-context.ts";
import { Alert } from "../../parts/alert.tsx";

/** Says that what is shown was kept from before, and from when; nothing when it came just now. */
export function KeptNote({ keptFrom }: { readonly keptFrom: string | null }): VNode | null {
  const text = useText(custodyText).holdings;
  const language = useLanguage();
  if (keptFrom === null) return null;
  const at = new Date(keptFrom);
  return <Alert kind="warning">{text.keptFrom(`${shortDayOf(at, language)}, ${timeOf(at, language)}`)}</Alert>;
}
