import type { VNode } from "preact";
import { countersigningText } from "../../../text/desk/countersigning-text.ts";
import { errorText } from "../../../text/error-text.ts";
import { useText } from "../../desk-context.ts";
import { Alert } from "../../parts/alert.tsx";
import { Code } from "../../parts/code.tsx";
import type { SealOutcome } from "./use-decision.ts";

/** What became of each seal: how many were decided, and which were not, with the reason. */
export function DecisionOutcomes({ outcomes }: { readonly outcomes: readonly SealOutcome[] }): VNode | null {
  const text = useText(countersigningText).outcomes;
  const errors = useText(errorText);
  if (outcomes.length === 0) return null;
  const failed = outcomes.filter(({ outcome }) => outcome === "failed");
  const done = outcomes.length - failed.length;
  return (
    <Alert kind={failed.length === 0 ? "success" : "danger"} title={text.heading}>
      {done === 0 ? null : <p>{text.done(done)}</p>}
      {failed.length === 0 ? null : (
        <>
          <p>{text.failed(failed.length)}</p>
          <ul>
            {failed.map(({ seal, problem }) => (
              <li key={seal}>
                <Code value={seal} short /> {problem === null ? text.each.failed : errors[problem.code].join(" ")}
              </li>
            ))}
          </ul>
        </>
      )}
    </Alert>
  );
}
