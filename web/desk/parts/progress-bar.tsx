import type { VNode } from "preact";
import { useId } from "preact/hooks";

/**
 * How far something under way has come, as words and a bar.
 *
 * @param props.value - From 0 to `max`; null when it is not known how far.
 */
export function ProgressBar({
  label,
  value,
  max = 100,
}: {
  readonly label: string;
  readonly value: number | null;
  readonly max?: number;
}): VNode {
  const id = useId();
  return (
    <div class="desk-progress">
      <label for={id} aria-live="polite">
        {label}
      </label>
      {value === null ? <progress id={id} max={max} /> : <progress id={id} value={value} max={max} />}
    </div>
  );
}
