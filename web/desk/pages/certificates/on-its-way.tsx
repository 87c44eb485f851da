import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import { readOperationEndpoint } from "../../../../core/http/endpoints/seals.ts";
import { certificatesText } from "../../../text/desk/certificates-text.ts";
import { useText } from "../../desk-context.ts";
import { Alert } from "../../parts/alert.tsx";
import { useAnswer } from "../../use-answer.ts";

/**
 * Says how far something signed has come on its way to the register.
 *
 * @param props.onTaken - Called once it is on record.
 */
export function OnItsWay({ operation, onTaken }: { readonly operation: string; readonly onTaken?: () => void }): VNode {
  const text = useText(certificatesText).acts;
  const answer = useAnswer(readOperationEndpoint, { params: { operation } }, { everyMs: 2_000 });
  const state = answer.state === "here" ? answer.value.state : "queued";
  const taken = state === "mined" || state === "final";
  useEffect(() => {
    if (taken) onTaken?.();
  }, [taken]);
  if (state === "refused") return <Alert kind="danger">{text.refused}</Alert>;
  return <Alert kind={taken ? "success" : "info"}>{taken ? text.taken : text.onItsWay}</Alert>;
}
