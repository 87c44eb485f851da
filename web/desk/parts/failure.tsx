import type { VNode } from "preact";
import type { FiligranaError } from "../../../core/errors/filigrana-error.ts";
import { shellText } from "../../text/desk/shell-text.ts";
import { errorText } from "../../text/error-text.ts";
import { useText } from "../desk-context.ts";
import { Alert } from "./alert.tsx";

/**
 * Says that a step failed: which one, why, what to do, and offers to try again.
 *
 * @param props.step - What was being done, as a noun phrase: "leggere i sigilli".
 */
export function Failure({
  error,
  step,
  again,
}: {
  readonly error: FiligranaError;
  readonly step: string;
  readonly again?: (() => void) | undefined;
}): VNode {
  const text = useText(shellText);
  const [problem, whatToDo] = useText(errorText)[error.code];
  return (
    <Alert kind="danger" title={text.failure.step(step)}>
      <p>
        {problem} {whatToDo} {error.retry ? text.failure.retryHelps : null}
      </p>
      <Values error={error} />
      {again === undefined ? null : (
        <button type="button" class="btn btn-outline-primary btn-sm" onClick={again}>
          {text.again}
        </button>
      )}
    </Alert>
  );
}

/** The error's code and values, for whoever is asked for help. */
function Values({ error }: { readonly error: FiligranaError }): VNode {
  const text = useText(shellText);
  return (
    <details class="desk-details">
      <summary>{text.failure.details}</summary>
      <p>{text.failure.reference(error.code)}</p>
      <ul>
        {Object.entries(error.values).map(([name, value]) => (
          <li key={name}>
            {name}: {String(value)}
          </li>
        ))}
      </ul>
      <p lang="en">{error.message}</p>
    </details>
  );
}
