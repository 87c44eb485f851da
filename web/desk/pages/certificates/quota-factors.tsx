import type { VNode } from "preact";
import { useId, useState } from "preact/hooks";
import type { Unit } from "../../../../core/chain/facts.ts";
import { deriveQuotaEndpoint } from "../../../../core/http/endpoints/certificates.ts";
import { certificatesText } from "../../../text/desk/certificates-text.ts";
import { decimalInWords, quantityInWords } from "../../../text/format.ts";
import { useLanguage, useText } from "../../desk-context.ts";
import { Answered } from "../../parts/answered.tsx";
import { SelectField } from "../../parts/select-field.tsx";
import { Table } from "../../parts/table.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { useAnswer } from "../../use-answer.ts";
import { readHectares } from "../applications/form-values.ts";

/**
 * Works out the most that the specification allows: each factor with its source, and a button that takes the result over.
 *
 * @param props.onUse - Called with the result, in the base unit.
 */
export function QuotaFactors({
  product,
  unit,
  hectares: initialHectares = null,
  variant: initialVariant = null,
  onUse,
}: {
  readonly product: string;
  readonly unit: Unit;
  readonly hectares?: string | null;
  readonly variant?: string | null;
  readonly onUse: (quota: bigint) => void;
}): VNode {
  const text = useText(certificatesText).quota;
  const language = useLanguage();
  const id = useId();
  const [hectares, setHectares] = useState(
    language === "it" ? (initialHectares ?? "").replace(".", ",") : (initialHectares ?? ""),
  );
  const [variant, setVariant] = useState(initialVariant ?? "");
  const [wineYield, setWineYield] = useState("");
  const [area, litres] = [readHectares(hectares), readHectares(wineYield)];
  const query = {
    ...(area === null ? {} : { hectares: area }),
    ...(variant === "" ? {} : { variant }),
    ...(litres === null ? {} : { wineYield: litres }),
  };
  const answer = useAnswer(deriveQuotaEndpoint, { params: { product }, query });
  const shown = answer.state === "here" ? answer.value : null;
  const fromRule = shown?.factors.some(
    ({ factor, source }) => factor === "wine-yield" && source.from === "specification",
  );
  const noCeiling = variant === "" && shown?.missing.includes("yield") === true;
  if (noCeiling) return <p class="desk-hint">{text.missing.yield}</p>;
  return (
    <section class="desk-quota-factors" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{text.heading}</h3>
      <p class="desk-hint">
        {text.intro} {text.disclaimer}
      </p>
      <div class="desk-fields">
        <TextField
          id={`${id}-ha`}
          label={text.hectares}
          value={hectares}
          onInput={setHectares}
          inputMode="decimal"
          optional
        />
        {(shown?.variants.length ?? 0) === 0 ? null : (
          <SelectField
            id={`${id}-variant`}
            label={text.variant}
            empty={text.noVariant}
            value={variant}
            choices={(shown?.variants ?? []).map(({ value, name }) => ({ value, name: name[language] }))}
            onInput={setVariant}
            optional
          />
        )}
        {unit !== "millilitre" || fromRule === true ? null : (
          <TextField
            id={`${id}-wine`}
            label={text.wineYield}
            hint={text.wineYieldHint}
            value={wineYield}
            onInput={setWineYield}
            inputMode="decimal"
            optional
          />
        )}
      </div>
      <Answered answer={answer} step={text.step}>
        {({ factors, missing, quota }) => (
          <>
            {factors.length === 0 ? null : (
              <Table
                caption={text.caption}
                columns={[
                  { key: "factor", head: text.columns.factor, naming: true, cell: ({ name }) => name[language] },
                  {
                    key: "value",
                    head: text.columns.value,
                    numeric: true,
                    cell: ({ value, unit: of }) => `${decimalInWords(value, language)} ${of}`,
                  },
                  {
                    key: "source",
                    head: text.columns.source,
                    cell: ({ source }) => (source.from === "stated" ? text.stated : <Source source={source} />),
                  },
                ]}
                rows={factors}
                rowKey={({ factor }) => factor}
              />
            )}
            {(area === null ? [] : missing).map((one) => (
              <p key={one}>{text.missing[one]}</p>
            ))}
            {quota === null ? null : (
              <div class="desk-buttons">
                <strong>{text.result(quantityInWords(BigInt(quota), unit, language))}</strong>
                <button type="button" class="btn btn-outline-primary btn-sm" onClick={() => onUse(BigInt(quota))}>
                  {text.use}
                </button>
              </div>
            )}
          </>
        )}
      </Answered>
    </section>
  );
}

/** The rule behind a factor, and where the rule was read. */
function Source({
  source: { rule, article, act, version, sources },
}: {
  readonly source: {
    readonly rule: string;
    readonly article: string | null;
    readonly act: string | null;
    readonly version: string;
    readonly sources: readonly string[];
  };
}): VNode {
  const text = useText(certificatesText).quota;
  return (
    <>
      {text.source(rule, article, act, version)}
      <br />
      <small>{sources.join("; ")}</small>
    </>
  );
}
