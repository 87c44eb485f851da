import { useState } from "preact/hooks";
import type { BatchDraft } from "../../../../core/schema/batch-draft.ts";
import type { NextBatch } from "../batches/own-batch.ts";

/** A batch that is to come out, as it is written; `key` tells it from the others. */
export type Output = { readonly key: number; readonly content: BatchDraft };

/** The batches that are to come out, and what may be done with them. */
export type Outputs = {
  readonly list: readonly Output[];
  readonly change: (key: number, changes: Partial<BatchDraft>) => void;
  readonly remove: (key: number) => void;
  /** Adds one with the next free lot; null when there are as many as come out of one transformation here. */
  readonly add: (() => void) | null;
};

const mostOutputs = 20;

/** How much of a batch is to come out, in the product's base unit; 0 while it cannot be read. */
export const quantityOf = ({ content: { quantity } }: Output): bigint =>
  /^\d{1,18}$/.test(quantity) ? BigInt(quantity) : 0n;

/** Holds the batches that are to come out while they are written: at first one, prefilled but for its quantity. */
export function useOutputs(next: NextBatch): Outputs {
  const fresh = { ...(next.content as BatchDraft), quantity: "" };
  const [list, setList] = useState<readonly Output[]>([{ key: 1, content: fresh }]);
  const add = () => {
    const key = Math.max(...list.map((one) => one.key)) + 1;
    const lots = list.map(({ content }) => content.lot);
    const lot = next.lots.find((one) => !lots.includes(one.lot))?.lot ?? "";
    setList([...list, { key, content: { ...fresh, lot } }]);
  };
  return {
    list,
    change: (key, changes) =>
      setList((before) =>
        before.map((one) => (one.key === key ? { ...one, content: { ...one.content, ...changes } } : one)),
      ),
    remove: (key) => setList(list.filter((one) => one.key !== key)),
    add: list.length >= mostOutputs ? null : add,
  };
}
