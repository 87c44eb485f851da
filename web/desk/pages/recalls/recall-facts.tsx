import type { VNode } from "preact";
import { recallsText } from "../../../text/desk/recalls-text.ts";
import { useText } from "../../desk-context.ts";
import { Facts } from "../../parts/facts.tsx";
import { InstantText } from "../../parts/instant.tsx";
import { originInWords } from "./origin-in-address.ts";
import type { RecallMeasures } from "./shown-recall.ts";

/** Which measure a recall is, who ordered it and when, and with what it began. */
export function RecallFacts({ shown }: { readonly shown: RecallMeasures }): VNode {
  const text = useText(recallsText);
  const words = text.one;
  const { kind, authority, declaredAt, origin } = shown;
  const began = originInWords(origin, text.origin.said);
  return (
    <Facts
      facts={[
        [words.kind, text.kinds[kind]],
        [words.authority, authority],
        [words.declaredAt, <InstantText key="at" at={declaredAt} />],
        [words.origin, origin.claims ? began : `${began} (${words.withoutClaims})`],
      ]}
    />
  );
}
