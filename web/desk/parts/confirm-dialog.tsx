import type { ComponentChildren, VNode } from "preact";
import { shellText } from "../../text/desk/shell-text.ts";
import { useText } from "../desk-context.ts";
import { Dialog } from "./dialog.tsx";

/**
 * Asks before something that cannot be taken back. The button says what will happen, never "OK".
 *
 * @param props.busy - Whether the act is under way: the buttons wait.
 * @param props.children - What will happen, and what cannot be undone; a reason's field when one is asked for.
 */
export function ConfirmDialog({
  title,
  action,
  danger = false,
  busy = false,
  onConfirm,
  onCancel,
  children,
}: {
  readonly title: string;
  readonly action: string;
  readonly danger?: boolean;
  readonly busy?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
  readonly children: ComponentChildren;
}): VNode {
  const text = useText(shellText);
  const submit = (event: Event) => {
    event.preventDefault();
    if (!busy) onConfirm();
  };
  return (
    <Dialog title={title} onClose={onCancel}>
      <form noValidate onSubmit={submit}>
        {children}
        <div class="desk-buttons">
          <button type="submit" class={`btn ${danger ? "btn-danger" : "btn-primary"}`} aria-disabled={busy}>
            {action}
          </button>
          <button type="button" class="btn btn-outline-primary" onClick={onCancel}>
            {text.confirm.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
