import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { registerImportEndpoint } from "../../../../core/http/endpoints/batch-imports.ts";
import { importsText } from "../../../text/desk/imports-text.ts";
import { numberInWords, quantityInWords } from "../../../text/format.ts";
import { useLanguage, useText } from "../../desk-context.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { Alert } from "../../parts/alert.tsx";
import { ConfirmDialog } from "../../parts/confirm-dialog.tsx";
import { useAct } from "../../use-act.ts";
import { remarksOf, type ShownImport } from "./shown-import.ts";

/** Registers what was checked, after one more look at what will be signed. */
export function RegisterImport({
  shown,
  onDone,
}: {
  readonly shown: ShownImport;
  readonly onDone: () => void;
}): VNode | null {
  const text = useText(importsText).register;
  const language = useLanguage();
  const [asking, setAsking] = useState(false);
  const act = useAct(registerImportEndpoint);
  const remarks = useText(importsText).one.rules;
  const { notMet, notDocumented } = remarksOf(shown);
  const total = BigInt(shown.total ?? "0");
  const left = BigInt(shown.quotaLeft) - total;
  if (shown.state !== "checked" || shown.flaws > 0 || shown.good === 0) return null;
  const quantity = (value: bigint): string => quantityInWords(value, shown.unit, language);
  const register = async () => {
    const reply = await act.run({ params: { import: shown.import }, body: {} });
    setAsking(false);
    if (reply !== null) onDone();
  };
  return (
    <>
      <button type="button" class="btn btn-primary" onClick={() => setAsking(true)}>
        {text.action}
      </button>
      <ActOutcome act={act} step={text.step} />
      {asking ? (
        <ConfirmDialog
          title={text.title}
          action={text.confirm}
          busy={act.state === "running"}
          onConfirm={() => void register()}
          onCancel={() => setAsking(false)}
        >
          {notMet + notDocumented > 0 ? (
            <Alert kind="warning" live={false}>
              {remarks(notMet, notDocumented)}
            </Alert>
          ) : null}
          <p>{text.lead(shown.good, numberInWords(shown.good, language), quantity(total))}</p>
          {left < 0n ? (
            <Alert kind="warning" live={false}>
              {text.over(quantity(-left))}
            </Alert>
          ) : (
            <p>{text.left(quantity(left))}</p>
          )}
          <p>{shown.countersigned ? text.countersigned : text.notCountersigned}</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}
