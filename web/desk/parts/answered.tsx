import type { ComponentChildren, VNode } from "preact";
import { shellText } from "../../text/desk/shell-text.ts";
import { useText } from "../desk-context.ts";
import type { Answer } from "../use-answer.ts";
import { Failure } from "./failure.tsx";
import { Loading } from "./loading.tsx";
import { Unreachable } from "./unreachable.tsx";

/**
 * Draws an answer in every state: loading, failed, unreachable, here. What is here stays while a newer answer is under way,
 * and when that one fails the failure stands above it.
 *
 * @param props.step - What is being asked for, as a noun phrase: "leggere i sigilli".
 * @param props.children - Draws the value.
 */
export function Answered<T>({
  answer,
  step,
  children,
}: {
  readonly answer: Answer<T>;
  readonly step: string;
  readonly children: (value: T) => ComponentChildren;
}): VNode {
  const text = useText(shellText);
  if (answer.state === "loading") return <Loading />;
  if (answer.state === "offline") return <Unreachable again={answer.again} />;
  if (answer.state === "failed") return <Failure error={answer.error} step={step} again={answer.again} />;
  return (
    <div class="desk-answered" aria-busy={!answer.fresh}>
      {answer.trouble === null ? null : <Failure error={answer.trouble} step={step} again={answer.again} />}
      <p class="visually-hidden" role="status">
        {answer.fresh ? "" : text.updating}
      </p>
      {children(answer.value)}
    </div>
  );
}
