import type { VNode } from "preact";
import type { Subject } from "../../../../core/http/endpoints/subjects.ts";
import { subjectText } from "../../../text/desk/subject-text.ts";
import { useText } from "../../desk-context.ts";
import { StateTag } from "../../parts/state-tag.tsx";

/** The measure that stands, in a word; or that none does. */
export function StandingTag({ standing }: { readonly standing: Subject["standing"] }): VNode {
  const text = useText(subjectText);
  return standing === null ? (
    <StateTag tone="good">{text.inOrder}</StateTag>
  ) : (
    <StateTag tone="bad">{text.standings[standing]}</StateTag>
  );
}
