import type { VNode } from "preact";
import { useId, useState } from "preact/hooks";
import { acceptProposalsEndpoint } from "../../../../core/http/endpoints/batch-imports.ts";
import { type FlawCode, flawCodes } from "../../../../core/spreadsheet/finding.ts";
import { findingName } from "../../../text/desk/import-finding-text.ts";
import { importsText } from "../../../text/desk/imports-text.ts";
import { numberInWords } from "../../../text/format.ts";
import { useLanguage, useText } from "../../desk-context.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { CheckField } from "../../parts/check-field.tsx";
import { Disclosure } from "../../parts/disclosure.tsx";
import { useAct } from "../../use-act.ts";
import type { ShownImport } from "./shown-import.ts";

/** Takes over the proposals of whole kinds, at the operator's word; nothing where there are none. */
export function AcceptProposals({
  shown,
  onDone,
}: {
  readonly shown: ShownImport;
  readonly onDone: () => void;
}): VNode | null {
  const text = useText(importsText).accept;
  const language = useLanguage();
  const prefix = useId();
  const [chosen, setChosen] = useState<readonly FlawCode[]>([]);
  const [missing, setMissing] = useState(false);
  const act = useAct(acceptProposalsEndpoint);
  const offered = shown.codes.flatMap(({ kind, code, proposed }) => {
    const known = flawCodes.find((one) => one === code);
    return kind === "flaw" && proposed > 0 && known !== undefined ? [{ code: known, proposed }] : [];
  });
  if (offered.length === 0) return null;
  const submit = async (event: Event) => {
    event.preventDefault();
    setMissing(chosen.length === 0);
    if (chosen.length === 0) return;
    const reply = await act.run({ params: { import: shown.import }, body: { codes: [...chosen] } });
    if (reply !== null) onDone();
  };
  return (
    <Disclosure summary={text.heading}>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <fieldset class={missing ? "desk-field desk-field-wrong" : "desk-field"}>
          <legend>{text.lead}</legend>
          {offered.map(({ code, proposed }) => (
            <CheckField
              key={code}
              id={`${prefix}-${code}`}
              label={text.one(findingName(code, language), numberInWords(proposed, language))}
              checked={chosen.includes(code)}
              onChange={(checked) => setChosen(checked ? [...chosen, code] : chosen.filter((one) => one !== code))}
            />
          ))}
          <p class="desk-error" role="alert">
            {missing ? text.none : ""}
          </p>
        </fieldset>
        <button type="submit" class="btn btn-outline-primary" aria-disabled={act.state === "running"}>
          {text.action}
        </button>
        <ActOutcome act={act} step={text.step} />
      </form>
    </Disclosure>
  );
}
