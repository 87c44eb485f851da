import type { VNode } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { custodyText } from "../../../text/desk/custody-text.ts";
import { useText } from "../../desk-context.ts";
import { Alert } from "../../parts/alert.tsx";

/** How long a declared loss can be undone before it is sent, seconds. */
const undoSeconds = 10;

/** A loss that is about to be sent, with the button that undoes it; the button has the focus. Leaving the page undoes it too. */
export function LossPending({
  quantity,
  onSend,
  onUndo,
}: {
  readonly quantity: string;
  readonly onSend: () => void;
  readonly onUndo: () => void;
}): VNode {
  const text = useText(custodyText).loss;
  const [left, setLeft] = useState(undoSeconds);
  const button = useRef<HTMLButtonElement>(null);
  const send = useRef(onSend);
  send.current = onSend;
  useEffect(() => {
    button.current?.focus();
    const timer = setInterval(() => setLeft((before) => before - 1), 1_000);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    if (left <= 0) send.current();
  }, [left]);
  return (
    <Alert kind="warning" live={false}>
      <p role="timer" aria-live="off">
        {text.waiting(quantity, Math.max(left, 0))}
      </p>
      <button ref={button} type="button" class="btn btn-primary" onClick={onUndo}>
        {text.undo}
      </button>
    </Alert>
  );
}
