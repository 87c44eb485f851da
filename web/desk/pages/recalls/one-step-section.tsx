import type { VNode } from "preact";
import { recallsText } from "../../../text/desk/recalls-text.ts";
import { useLanguage, useText } from "../../desk-context.ts";
import { DownloadButton } from "../../parts/download-button.tsx";
import { Section } from "../../parts/section.tsx";
import { withQuery } from "../../url.ts";

/**
 * The report of one step back and one step forward (Reg. (EC) 178/2002, art. 18) as PDF and CSV: of one batch, of one
 * operator, or by default of everything that the acting operator received and handed on.
 */
export function OneStepSection({
  batch,
  operator,
}: {
  readonly batch?: { readonly gtin: string; readonly lot: string };
  readonly operator?: string;
}): VNode {
  const text = useText(recallsText).report;
  const lang = useLanguage();
  const lead = operator !== undefined ? text.leadOf : batch === undefined ? text.leadAll : text.lead;
  const query = new URLSearchParams();
  const address = withQuery({ path: "/api/v1/reports/one-step", query }, { lang, operator, ...batch });
  return (
    <Section title={text.title}>
      <p>{lead}</p>
      <div class="desk-buttons">
        <DownloadButton address={address} init={{ headers: { accept: "application/pdf" } }} step={text.step}>
          {text.pdf}
        </DownloadButton>
        <DownloadButton address={address} init={{ headers: { accept: "text/csv" } }} step={text.step}>
          {text.csv}
        </DownloadButton>
      </div>
    </Section>
  );
}
