import { useState } from "preact/hooks";
import type * as z from "zod";
import { decideSealsEndpoint } from "../../../../core/http/endpoints/countersignatures.ts";
import { useAct } from "../../use-act.ts";

/** What became of each seal that was decided on. */
export type SealOutcome = z.infer<(typeof decideSealsEndpoint)["replies"][200]>["outcomes"][number];

/** What is being asked before a decision. */
export type Asking = "countersign" | "return" | null;

/** The most seals of one request; more are decided in turn. */
const atOnce = 50;

/** Lets a control body decide on seals; what became of each stays until the next decision. */
export function useDecision(onDone: () => void) {
  const act = useAct(decideSealsEndpoint);
  const [asking, setAsking] = useState<Asking>(null);
  const [outcomes, setOutcomes] = useState<readonly SealOutcome[]>([]);
  const decide = async (seals: readonly string[], because: string) => {
    const found: SealOutcome[] = [];
    for (let from = 0; from < seals.length; from += atOnce) {
      const some = seals.slice(from, from + atOnce);
      const body =
        asking === "return"
          ? { decision: "return" as const, seals: some, because }
          : { decision: "countersign" as const, seals: some };
      const reply = await act.run({ body });
      if (reply === null) break;
      found.push(...reply.body.outcomes);
      setOutcomes([...found]);
    }
    setAsking(null);
    onDone();
  };
  return { act, asking, setAsking, outcomes, decide };
}
