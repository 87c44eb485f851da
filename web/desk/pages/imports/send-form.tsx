import type { VNode } from "preact";
import type { Unit } from "../../../../core/chain/facts.ts";
import { createImportEndpoint, mostFileBytes } from "../../../../core/http/endpoints/batch-imports.ts";
import { importsText } from "../../../text/desk/imports-text.ts";
import { numberInWords, quantityInWords } from "../../../text/format.ts";
import { useActing, useLanguage, useText } from "../../desk-context.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { ErrorSummary } from "../../parts/error-summary.tsx";
import { FileField } from "../../parts/file-field.tsx";
import { ProgressBar } from "../../parts/progress-bar.tsx";
import { SelectField } from "../../parts/select-field.tsx";
import { goTo, usePlace } from "../../router.ts";
import { addressOf, withQuery } from "../../url.ts";
import { useAct } from "../../use-act.ts";
import { useForm } from "../../use-form.ts";
import { TemplateButtons } from "./template-buttons.tsx";

/** A certificate that batches may be registered under now. */
export type OpenCertificate = {
  readonly certificate: string;
  readonly name: string;
  readonly unit: Unit | null;
  /** In base units. */
  readonly left: string;
};

type Values = { readonly certificate: string; readonly file: File | null };

const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Chooses certificate and file, and sends the file to be checked. */
export function SendForm({
  certificates,
  chosen,
}: {
  readonly certificates: readonly OpenCertificate[];
  readonly chosen: string;
}): VNode {
  const text = useText(importsText).send;
  const language = useLanguage();
  const { actor } = useActing();
  const place = usePlace();
  const only = certificates.length === 1 ? (certificates[0]?.certificate ?? "") : "";
  const known = certificates.find(({ certificate }) => certificate === (chosen || only));
  const sending = useAct(createImportEndpoint);
  const form = useForm<Values>({ certificate: known?.certificate ?? "", file: null }, ({ certificate, file }) => ({
    ...(certificate === "" ? { certificate: text.certificateMissing } : {}),
    ...(file === null ? { file: text.fileMissing } : {}),
    ...(file !== null && file.size > mostFileBytes ? { file: text.fileTooLarge } : {}),
  }));
  const send = async ({ certificate, file }: Values): Promise<void> => {
    if (file === null) return;
    const content = new Uint8Array(await file.arrayBuffer());
    const type = isZip(content) ? xlsxType : "text/csv";
    const query = { certificate, name: file.name.slice(0, 200) };
    const reply = await sending.run({ query, body: { type, content } });
    if (reply !== null) goTo(addressOf("/desk/{actor}/imports/{id}", { actor, id: reply.body.import }));
  };
  const { onInput: choose, ...field } = form.field("certificate");
  const { onInput: takeFile, value: _, ...fileField } = form.field("file");
  const quantity = (left: string, unit: Unit | null) =>
    unit === null ? numberInWords(BigInt(left), language) : quantityInWords(BigInt(left), unit, language);
  return (
    <form noValidate onSubmit={form.submit((values) => void send(values))}>
      <ErrorSummary {...form.summary({ certificate: text.certificate, file: text.file })} />
      <SelectField
        {...field}
        label={text.certificate}
        hint={known === undefined ? text.certificateHint : text.left(quantity(known.left, known.unit))}
        empty={text.choose}
        choices={certificates.map(({ certificate, name }) => ({ value: certificate, name }))}
        onInput={(certificate) => {
          choose(certificate);
          goTo(withQuery(place, { certificate, after: null }), { replace: true });
        }}
      />
      {form.values.certificate === "" ? null : <TemplateButtons certificate={form.values.certificate} />}
      <FileField
        {...fileField}
        label={text.file}
        hint={text.fileHint}
        accept={`.xlsx,.csv,text/csv,${xlsxType}`}
        formats={text.formats}
        maxBytes={mostFileBytes}
        onFile={takeFile}
      />
      <div class="desk-buttons">
        <button type="submit" class="btn btn-primary" aria-disabled={sending.state === "running"}>
          {text.action}
        </button>
      </div>
      {sending.state === "running" ? <ProgressBar label={text.sending} value={null} /> : null}
      <ActOutcome act={sending} step={text.step} />
    </form>
  );
}

/** A workbook is a ZIP archive; browsers name the types of files differently on each system, so the bytes are asked. */
const isZip = (content: Uint8Array): boolean => content[0] === 0x50 && content[1] === 0x4b;
