import type { Flaw } from "../../../../core/errors/filigrana-error.ts";
import type { BatchesText } from "../../../text/desk/batches-text.ts";
import { type DraftErrors, refusedInputs } from "../batches/check-draft.ts";

/** What the server found wrong with each batch that comes out, by its position (`/batches/0/lot`, `/0/lot`). */
export function refusedOutputs(
  flaws: readonly Flaw[],
  text: BatchesText["form"],
): Readonly<Record<number, DraftErrors>> {
  const byOutput: Record<number, DraftErrors> = {};
  for (const flaw of flaws) {
    const [, at = "0", rest = flaw.pointer] = /^(?:\/batches)?\/(\d+)(\/.*)$/.exec(flaw.pointer) ?? [];
    byOutput[Number(at)] = { ...byOutput[Number(at)], ...refusedInputs([{ ...flaw, pointer: rest }], text) };
  }
  return byOutput;
}
