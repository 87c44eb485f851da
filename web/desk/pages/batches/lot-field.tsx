import type { VNode } from "preact";
import { batchesText } from "../../../text/desk/batches-text.ts";
import { useText } from "../../desk-context.ts";
import { TextField } from "../../parts/text-field.tsx";
import type { NextBatch } from "./own-batch.ts";

/** The lot number, with proposals in the operator's own hand below it, each with its reason. */
export function LotField({
  id,
  value,
  error,
  lots,
  onInput,
}: {
  readonly id: string;
  readonly value: string;
  readonly error: string | null;
  readonly lots: NextBatch["lots"];
  readonly onInput: (value: string) => void;
}): VNode {
  const text = useText(batchesText).form;
  return (
    <div>
      <TextField id={id} label={text.inputs.lot} code value={value} error={error} maxLength={60} onInput={onInput} />
      <ul class="desk-proposals" aria-label={text.lots}>
        {lots.map(({ lot, reason, like }) => (
          <li key={lot}>
            <button
              type="button"
              class="btn btn-outline-primary btn-sm"
              aria-pressed={lot === value}
              onClick={() => onInput(lot)}
            >
              {lot}
            </button>{" "}
            <small>
              {text.lotReason[reason]}
              {like === null ? "" : `, ${text.lotLike(like)}`}
            </small>
          </li>
        ))}
      </ul>
    </div>
  );
}
