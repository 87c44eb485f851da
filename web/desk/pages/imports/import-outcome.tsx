import type { VNode } from "preact";
import { errorCodes } from "../../../../core/errors/error-code.ts";
import { FiligranaError } from "../../../../core/errors/filigrana-error.ts";
import { fileTroubles } from "../../../../core/spreadsheet/file-trouble.ts";
import { importsText } from "../../../text/desk/imports-text.ts";
import { numberInWords } from "../../../text/format.ts";
import { useLanguage, useText } from "../../desk-context.ts";
import { Alert } from "../../parts/alert.tsx";
import { Failure } from "../../parts/failure.tsx";
import { remarksOf, type ShownImport } from "./shown-import.ts";

/** Says in a sentence how the file stands, and what to do next. */
export function ImportOutcome({ shown, back }: { readonly shown: ShownImport; readonly back: string }): VNode | null {
  const text = useText(importsText);
  const language = useLanguage();
  const again = <a href={back}>{text.one.again}</a>;
  if (shown.state === "failed") return <Unreadable shown={shown} back={back} />;
  if (shown.state === "undone")
    return (
      <Alert kind="info">
        {text.one.undone} {again}
      </Alert>
    );
  if (shown.state !== "checked") return null;
  const error = errorOf(shown.problem);
  if (error !== null) return <Failure error={error} step={text.register.step} />;
  if (shown.flaws > 0)
    return <Alert kind="warning">{text.one.someWrong(shown.wrong, numberInWords(shown.wrong, language))}</Alert>;
  if (shown.good === 0) return <Alert kind="info">{text.one.nothingNew}</Alert>;
  const { notMet, notDocumented } = remarksOf(shown);
  return (
    <>
      {notMet > 0 ? null : <Alert kind="success">{text.one.allGood}</Alert>}
      {notMet + notDocumented > 0 ? <Alert kind="warning">{text.one.rules(notMet, notDocumented)}</Alert> : null}
    </>
  );
}

function Unreadable({ shown, back }: { readonly shown: ShownImport; readonly back: string }): VNode {
  const text = useText(importsText).one;
  const error = errorOf(shown.problem);
  const reason = fileTroubles.find(
    (known) => known === error?.values["reason"] || (known === "empty" && error?.code === "import/empty"),
  );
  if (reason === undefined && error !== null) return <Failure error={error} step={text.step} />;
  return (
    <Alert kind="danger" title={text.failed}>
      <p>{reason === undefined ? "" : text.reasons[reason]}</p>
      <p>
        {text.otherFile} <a href={back}>{text.again}</a>
      </p>
    </Alert>
  );
}

/** The error that an import keeps; null where there is none. */
function errorOf(problem: ShownImport["problem"]): FiligranaError | null {
  const code = errorCodes.find((known) => known === problem?.["code"]);
  if (problem === null || code === undefined) return null;
  const values = problem["values"] as Record<string, string | number | boolean | null> | undefined;
  return new FiligranaError(code, String(problem["detail"]), {
    values: values ?? {},
    retry: problem["retry"] === true,
  });
}
