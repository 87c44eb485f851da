import type { ComponentChildren, VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
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
  if (answer.state === "loading") return <Loading />;
  if (answer.state === "offline") return <Unreachable again={answer.again} />;
  if (answer.state === "failed") return <Failure error={answer.error} step={step} again={answer.again} />;
  return (
    <div class="desk-answered" aria-busy={!answer.fresh}>
      {answer.trouble === null ? null : <Failure error={answer.trouble} step={step} again={answer.again} />}
      <Updating under={!answer.fresh} />
      {children(answer.value)}
    </div>
  );
}

/** How long an update may take before it is told, milliseconds: most are there before a sentence would be read. */
const patienceMs = 1_000;

/** Tells who cannot see it that an update takes its time. */
function Updating({ under }: { readonly under: boolean }): VNode {
  const text = useText(shellText);
  const [told, setTold] = useState(false);
  useEffect(() => {
    setTold(false);
    if (!under) return;
    const timer = setTimeout(() => setTold(true), patienceMs);
    return () => clearTimeout(timer);
  }, [under]);
  return (
    <p class="visually-hidden" role="status">
      {told ? text.updating : ""}
    </p>
  );
}
