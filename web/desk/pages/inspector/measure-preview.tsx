import type { VNode } from "preact";
import type { Subject } from "../../../../core/http/endpoints/subjects.ts";
import { subjectText } from "../../../text/desk/subject-text.ts";
import { verdictText } from "../../../text/verdict-text.ts";
import { useLanguage, useText } from "../../desk-context.ts";
import type { MeasureKind } from "./use-place-measure.ts";

const verdicts = {
  suspension: "suspended",
  withdrawal: "withdrawn",
  recall: "recalled",
  reinstatement: "in-good-standing",
} as const;

/** What a measure would touch, and the sentence that the consumer would read. */
export function MeasurePreview({
  kind,
  subject,
  touches: { certificates, seals, batches },
}: {
  readonly kind: MeasureKind;
  readonly subject: Subject;
  readonly touches: { readonly certificates: number; readonly seals: number; readonly batches: number };
}): VNode {
  const words = useText(subjectText).place;
  const { title, meaning } = verdictText[useLanguage()][verdicts[kind]];
  const onPage = subject.role === null || subject.role === "operator";
  return (
    <div class="desk-section" role="status">
      <p>
        <strong>{words.preview}</strong>
      </p>
      <ul>
        {certificates > 0 ? <li>{words.certificates(certificates)}</li> : null}
        {seals > 0 ? <li>{words.seals(seals)}</li> : null}
        {subject.role === "inspector" ? null : <li>{words.batches(batches)}</li>}
      </ul>
      {onPage ? (
        <p>
          {kind === "reinstatement" ? words.consumerLifted : words.consumer} <q>{title}</q> {meaning}
        </p>
      ) : (
        <p>{subject.role === "inspector" ? words.inspectorOnly : words.consumerSame}</p>
      )}
    </div>
  );
}
