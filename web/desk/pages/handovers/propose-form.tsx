import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { custodyText } from "../../../text/desk/custody-text.ts";
import { quantityInWords } from "../../../text/format.ts";
import { useLanguage, useText } from "../../desk-context.ts";
import { Alert } from "../../parts/alert.tsx";
import { ErrorSummary } from "../../parts/error-summary.tsx";
import { Facts } from "../../parts/facts.tsx";
import { FileField } from "../../parts/file-field.tsx";
import { QuantityField } from "../../parts/quantity-field.tsx";
import { Section } from "../../parts/section.tsx";
import { measureOf, parseQuantity } from "../../quantity.ts";
import { QueueSection } from "../../queue/queue-section.tsx";
import { useQueue } from "../../queue/use-queue.ts";
import { useForm } from "../../use-form.ts";
import { useUnsaved } from "../../use-unsaved.ts";
import type { Holding } from "../holdings/shown-holding.ts";
import { digestOf } from "./digest-of.ts";
import { PartnerField } from "./partner-field.tsx";
import type { Partner } from "./use-partners.ts";

/** The largest document whose digest is made here, bytes. */
const maxDocumentBytes = 50_000_000;

/** To whom and how much of a holding: kept in the queue of this device, which sends it as soon as it can. */
export function ProposeForm(props: {
  readonly holding: Holding;
  /** Who can be chosen without searching. */
  readonly atHand: readonly Partner[];
  /** The place in the queue of a proposal that was not accepted and that this one replaces; 0 for none. */
  readonly amends: number;
  readonly another: string;
}): VNode {
  const { holding, atHand, amends, another } = props;
  const { propose: text, queue: words, holdings } = useText(custodyText);
  const language = useLanguage();
  const queue = useQueue();
  const [document, setDocument] = useState<File | null>(null);
  const [standing, setStanding] = useState<"writing" | "kept" | "failed">("writing");
  const { gtin, lot, unit, productName, measure } = holding;
  const say = (quantity: bigint) => quantityInWords(quantity, unit, language);
  const promised = queue.entries.reduce((sum, { act, conflict }) => {
    const counts = act.kind === "propose" && conflict === null && act.body.gtin === gtin && act.body.lot === lot;
    return counts ? sum + BigInt(act.body.quantity) : sum;
  }, 0n);
  const available = BigInt(holding.available) - promised;
  const read = (written: string) => parseQuantity(written, measureOf(unit), language);
  const form = useForm<{ to: Partner | null; quantity: string }>({ to: null, quantity: "" }, (values) => {
    const quantity = read(values.quantity);
    return {
      ...(values.to === null ? { to: text.toMissing } : {}),
      ...(quantity === null || quantity > available ? { quantity: text.quantityWrong(say(available)) } : {}),
    };
  });
  useUnsaved(form.changed && standing !== "kept");
  const replaced = queue.entries.find(({ place, conflict }) => place === amends && conflict !== null);
  useEffect(() => {
    if (replaced?.act.kind !== "propose") return;
    const to = { actor: replaced.act.body.to, name: replaced.about.partnerName };
    form.set("to", to);
    form.saved({ to, quantity: "" });
  }, [replaced?.place]);
  const propose = async () => {
    const partner = form.values.to;
    const quantity = read(form.values.quantity)?.toString();
    if (partner === null || quantity === undefined) return;
    try {
      const digest = document === null ? {} : { document: await digestOf(document) };
      await queue.add(
        { kind: "propose", body: { gtin, lot, to: partner.actor, quantity, ...digest } },
        { gtin, lot, productName, unit, quantity, partnerName: partner.name },
      );
      if (replaced !== undefined) await queue.drop(replaced);
      setStanding("kept");
    } catch {
      setStanding("failed");
    }
  };
  if (standing === "kept") {
    return (
      <>
        <Alert kind="success">
          <p>{navigator.onLine ? text.queued : text.kept}</p>
          <a class="btn btn-primary" href={another}>
            {text.another}
          </a>
        </Alert>
        <QueueSection />
      </>
    );
  }
  return (
    <Section title={`${productName}, ${lot}`}>
      <Facts
        facts={[
          ["GTIN", gtin],
          [holdings.available, say(available)],
        ]}
      />
      {measure !== null ? <Alert kind="warning">{text.blocked}</Alert> : null}
      {atHand.length === 0 ? <Alert kind="info">{text.noOperators}</Alert> : null}
      {measure !== null || atHand.length === 0 ? null : (
        <form noValidate onSubmit={form.submit(() => void propose())}>
          <ErrorSummary {...form.summary({ to: text.to, quantity: text.quantity })} />
          <PartnerField {...form.field("to")} atHand={atHand} />
          <QuantityField
            {...form.field("quantity")}
            label={text.quantity}
            hint={text.quantityHint(say(available))}
            measure={measureOf(unit)}
          />
          <FileField
            id="propose-document"
            label={text.document}
            hint={text.documentHint}
            optional
            accept="*/*"
            formats={text.documentFormats}
            maxBytes={maxDocumentBytes}
            onFile={setDocument}
          />
          {standing === "failed" ? <Alert kind="danger">{words.unavailable}</Alert> : null}
          <button type="submit" class="btn btn-primary">
            {text.action}
          </button>
        </form>
      )}
    </Section>
  );
}
