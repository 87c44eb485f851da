import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { declareLossEndpoint } from "../../../../core/http/endpoints/movements-losses.ts";
import { custodyText } from "../../../text/desk/custody-text.ts";
import { quantityInWords } from "../../../text/format.ts";
import { useLanguage, useText } from "../../desk-context.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { ErrorSummary } from "../../parts/error-summary.tsx";
import { QuantityField } from "../../parts/quantity-field.tsx";
import { Section } from "../../parts/section.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { measureOf, parseQuantity } from "../../quantity.ts";
import { useAct } from "../../use-act.ts";
import { useForm } from "../../use-form.ts";
import { useUnsaved } from "../../use-unsaved.ts";
import { LossPending } from "./loss-pending.tsx";
import type { Holding } from "./shown-holding.ts";

/** Declares a part of a holding lost; it is sent only after a while in which it can be undone. */
export function LossForm({ holding, again }: { readonly holding: Holding; readonly again: () => void }): VNode {
  const text = useText(custodyText).loss;
  const language = useLanguage();
  const { gtin, lot, unit, available } = holding;
  const [standing, setStanding] = useState<"writing" | "pending" | "undone">("writing");
  const declaring = useAct(declareLossEndpoint);
  const measure = measureOf(unit);
  const say = (quantity: bigint) => quantityInWords(quantity, unit, language);
  const read = (written: string) => parseQuantity(written, measure, language);
  const form = useForm({ quantity: "", cause: "" }, ({ quantity, cause }) => {
    const [lost, most] = [read(quantity), BigInt(available)];
    return {
      ...(lost === null ? { quantity: text.wrongQuantity(say(most)) } : {}),
      ...(lost !== null && lost > most ? { quantity: text.tooMuch(say(lost), say(most)) } : {}),
      ...(cause.trim() === "" ? { cause: text.causeMissing } : {}),
    };
  });
  useUnsaved(form.changed && declaring.state !== "done");
  const quantity = read(form.values.quantity) ?? 0n;
  const send = async () => {
    setStanding("writing");
    const body = { gtin, lot, quantity: quantity.toString(), cause: form.values.cause.trim() };
    const reply = await declaring.run({ body });
    if (reply !== null) again();
  };
  if (declaring.state === "done") {
    return (
      <Section title={text.action}>
        <ActOutcome act={declaring} step={text.step} done={text.done} />
      </Section>
    );
  }
  return (
    <Section title={text.action}>
      <p>{text.says}</p>
      {standing === "pending" ? (
        <LossPending quantity={say(quantity)} onSend={() => void send()} onUndo={() => setStanding("undone")} />
      ) : (
        <form noValidate onSubmit={form.submit(() => setStanding("pending"))}>
          <ErrorSummary {...form.summary({ quantity: text.quantity, cause: text.cause })} />
          <QuantityField {...form.field("quantity")} label={text.quantity} measure={measure} />
          <TextField {...form.field("cause")} label={text.cause} hint={text.causeHint} maxLength={500} />
          <p role="status">{standing === "undone" ? text.undone : ""}</p>
          <ActOutcome act={declaring} step={text.step} />
          <button type="submit" class="btn btn-outline-primary">
            {text.begin}
          </button>
        </form>
      )}
    </Section>
  );
}
