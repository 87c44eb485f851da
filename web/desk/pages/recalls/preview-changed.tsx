import type { VNode } from "preact";
import { recallsText } from "../../../text/desk/recalls-text.ts";
import { useText } from "../../desk-context.ts";
import { Alert } from "../../parts/alert.tsx";
import { namedItem, type Preview } from "./shown-recall.ts";

/** Says that a recall was refused because something else is concerned by now, and what that is. */
export function PreviewChanged({ before, now }: { readonly before: Preview; readonly now: Preview }): VNode {
  const words = useText(recallsText).changed;
  const only = (these: Preview, others: Preview) => {
    const known = new Set(others.affected.map(({ item }) => item));
    return these.affected
      .filter(({ item }) => !known.has(item))
      .map(namedItem)
      .join(", ");
  };
  const [added, gone] = [only(now, before), only(before, now)];
  return (
    <Alert kind="warning" title={words.title}>
      <p>
        {words.lead} {added === "" ? null : words.added(added)} {gone === "" ? null : words.gone(gone)}
      </p>
    </Alert>
  );
}
