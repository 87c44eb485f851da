import type { VNode } from "preact";
import { shellText } from "../../text/desk/shell-text.ts";
import { useText } from "../desk-context.ts";

/** Says that something is under way. */
export function Loading({ what }: { readonly what?: string }): VNode {
  const text = useText(shellText);
  return (
    <p class="desk-loading" role="status">
      <span class="desk-spinner" aria-hidden="true" />
      {what ?? text.loading}
    </p>
  );
}
