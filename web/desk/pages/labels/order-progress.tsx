import type { VNode } from "preact";
import { labelsText } from "../../../text/desk/labels-text.ts";
import { numberInWords } from "../../../text/format.ts";
import { useLanguage, useText } from "../../desk-context.ts";
import { ProgressBar } from "../../parts/progress-bar.tsx";
import { StateTag } from "../../parts/state-tag.tsx";
import { orderTone } from "./order-tone.ts";
import type { LabelOrder } from "./shown-order.ts";

/** The order's state in words, and a bar while its file is being made. */
export function OrderProgress({ order }: { readonly order: LabelOrder }): VNode {
  const text = useText(labelsText).order;
  const language = useLanguage();
  const { state, made, count } = order;
  const { name, says } = text.states[state];
  const say = (number: number) => numberInWords(number, language);
  return (
    <div>
      <p role="status">
        <StateTag tone={orderTone[state]}>{name}</StateTag> {says}
      </p>
      {state === "queued" || state === "making" ? (
        <ProgressBar
          label={text.progress(say(made), say(count))}
          value={state === "queued" ? null : made}
          max={count}
        />
      ) : null}
    </div>
  );
}
