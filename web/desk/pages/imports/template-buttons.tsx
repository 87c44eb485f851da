import type { VNode } from "preact";
import { addressOf } from "../../../../core/http/client.ts";
import { templateCsvEndpoint, templateXlsxEndpoint } from "../../../../core/http/endpoints/batch-imports.ts";
import { importsText } from "../../../text/desk/imports-text.ts";
import { useLanguage, useText } from "../../desk-context.ts";
import { DownloadButton } from "../../parts/download-button.tsx";

/** Gives the template of a certificate's product, as a workbook or as CSV. */
export function TemplateButtons({ certificate }: { readonly certificate: string }): VNode {
  const text = useText(importsText).send;
  const language = useLanguage();
  const asked = { params: { certificate }, query: { language } };
  return (
    <>
      <p class="desk-hint">{text.templateHint}</p>
      <div class="desk-buttons">
        <DownloadButton address={addressOf("", templateXlsxEndpoint, asked)} step={text.templateStep}>
          {text.template}
        </DownloadButton>
        <DownloadButton address={addressOf("", templateCsvEndpoint, asked)} step={text.templateStep}>
          {text.csvTemplate}
        </DownloadButton>
      </div>
    </>
  );
}
