import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { type Label, parseDigitalLink } from "../../../core/label/digital-link.ts";
import { parseGtin } from "../../../core/label/gtin.ts";
import { parseLot } from "../../../core/label/lot.ts";
import { custodyText } from "../../text/desk/custody-text.ts";
import { useText } from "../desk-context.ts";
import { Alert } from "../parts/alert.tsx";
import { ErrorSummary } from "../parts/error-summary.tsx";
import { Section } from "../parts/section.tsx";
import { TextField } from "../parts/text-field.tsx";
import { useForm } from "../use-form.ts";
import { Camera } from "./camera.tsx";

/** Finds a batch by the code on its label: with the camera, or typed. */
export function FindBatch({ onFound }: { readonly onFound: (label: Label) => void }): VNode {
  const text = useText(custodyText).scan;
  const [foreign, setForeign] = useState<string | null>(null);
  const onCode = (code: string) => {
    const label = parseDigitalLink(code);
    if (label.ok) onFound(label.value);
    else setForeign(code);
  };
  const form = useForm({ gtin: "", lot: "" }, ({ gtin, lot }) => ({
    ...(parseGtin(gtin.trim()).ok ? {} : { gtin: text.gtinWrong }),
    ...(parseLot(lot.trim()).ok ? {} : { lot: text.lotWrong }),
  }));
  const use = ({ gtin, lot }: { readonly gtin: string; readonly lot: string }) => {
    const [readGtin, readLot] = [parseGtin(gtin.trim()), parseLot(lot.trim())];
    if (readGtin.ok && readLot.ok) onFound({ gtin: readGtin.value, lot: readLot.value, serial: null });
  };
  return (
    <>
      <Section title={text.heading}>
        <Camera onCode={onCode} />
        {foreign === null ? null : <Alert kind="warning">{text.foreign(foreign.slice(0, 80))}</Alert>}
      </Section>
      <Section title={text.typed}>
        <form noValidate onSubmit={form.submit(use)}>
          <ErrorSummary {...form.summary({ gtin: text.gtin, lot: text.lot })} />
          <div class="desk-fields">
            <TextField
              {...form.field("gtin")}
              label={text.gtin}
              hint={text.typedHint}
              inputMode="numeric"
              maxLength={20}
            />
            <TextField {...form.field("lot")} label={text.lot} maxLength={20} />
          </div>
          <button type="submit" class="btn btn-primary">
            {text.use}
          </button>
        </form>
      </Section>
    </>
  );
}
