import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { shellText } from "../../text/desk/shell-text.ts";
import { useText } from "../desk-context.ts";
import { Icon } from "./icon.tsx";

/**
 * Copies a text, and says so.
 *
 * @param props.what - What is copied, for the button's name: "l'identificativo del sigillo".
 */
export function CopyButton({ value, what }: { readonly value: string; readonly what: string }): VNode {
  const text = useText(shellText);
  const [done, setDone] = useState(false);
  const copy = () => {
    navigator.clipboard.writeText(value).then(
      () => setDone(true),
      () => undefined,
    );
  };
  return (
    <span class="desk-copy">
      <button type="button" class="desk-quiet" aria-label={text.copy.what(what)} onClick={copy}>
        <Icon name="copy" class="desk-icon-small" />
        {text.copy.action}
      </button>
      <span role="status">{done ? text.copy.done : ""}</span>
    </span>
  );
}
