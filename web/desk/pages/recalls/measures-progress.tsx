import type { VNode } from "preact";
import { recallsText } from "../../../text/desk/recalls-text.ts";
import { useActing, useLanguage, useText } from "../../desk-context.ts";
import { Alert } from "../../parts/alert.tsx";
import { ProgressBar } from "../../parts/progress-bar.tsx";
import { addressOf } from "../../url.ts";
import { originQuery } from "./origin-in-address.ts";
import type { RecallMeasures } from "./shown-recall.ts";

/** How many measures are final, what was refused, and the way to the notice to the public once there is one. */
export function MeasuresProgress({ shown }: { readonly shown: RecallMeasures }): VNode {
  const text = useText(recallsText).one;
  const language = useLanguage();
  const { batches, recall } = shown;
  const sent = batches.filter(({ state }) => state !== "stood");
  const done = sent.filter(({ state }) => state === "final").length;
  const refused = sent.filter(({ state }) => state === "refused").length;
  return (
    <>
      <ProgressBar label={text.progress(done, sent.length)} value={done} max={Math.max(1, sent.length)} />
      {refused === 0 ? null : (
        <Alert kind="danger" title={text.refused(refused)}>
          <RepeatLink shown={shown} />
        </Alert>
      )}
      {refused > 0 ? null : (
        <Alert kind={done === sent.length ? "success" : "info"}>
          {done === sent.length ? text.done : text.waiting}
        </Alert>
      )}
      <p>
        {shown.public ? (
          <a class="btn btn-primary" href={`/recalls/${recall}?lang=${language}`}>
            {text.open}
          </a>
        ) : (
          text.notPublic
        )}
      </p>
    </>
  );
}

function RepeatLink({ shown: { origin } }: { readonly shown: RecallMeasures }): VNode | null {
  const text = useText(recallsText).one;
  const { actor, role } = useActing();
  if (role === "region") return null;
  const { batch, ingredient, plot, claims } = origin;
  const from = batch !== null ? "batch" : ingredient !== null ? "ingredient" : "plot";
  const lot = batch?.lot ?? ingredient?.lot ?? "";
  const query = originQuery({ from, gtin: batch?.gtin ?? "", lot, plot: plot ?? "", claims });
  return <a href={addressOf("/desk/{actor}/recalls/new", { actor }, query)}>{text.repeat}</a>;
}
