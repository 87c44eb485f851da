import type { VNode } from "preact";
import { shellText } from "../../text/desk/shell-text.ts";
import { useText } from "../desk-context.ts";
import { Alert } from "./alert.tsx";

/** Says that the server did not answer, and that it is tried again when the connection is back. */
export function Unreachable({ again }: { readonly again: () => void }): VNode {
  const text = useText(shellText);
  return (
    <Alert kind="warning" title={text.offline.title}>
      <p>
        {text.offline.why} {text.offline.next}
      </p>
      <button type="button" class="btn btn-outline-primary btn-sm" onClick={again}>
        {text.again}
      </button>
    </Alert>
  );
}
