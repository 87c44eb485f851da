import {
  measureActorEndpoint,
  measureBatchEndpoint,
  measureCertificateEndpoint,
  measureSealEndpoint,
} from "../../../../core/http/endpoints/measures.ts";
import type { Subject } from "../../../../core/http/endpoints/subjects.ts";
import { type Act, useAct } from "../../use-act.ts";

/** What can be placed. */
export type MeasureKind = "suspension" | "reinstatement" | "withdrawal" | "recall";

type Reason = { readonly code: string; readonly it: string; readonly en: string };

/** Lets a page place a measure on a thing of whatever kind; `run` says whether it worked. */
export function usePlaceMeasure({ kind: subjectKind, id, gtin, lot }: Subject) {
  const onActor = useAct(measureActorEndpoint);
  const onCertificate = useAct(measureCertificateEndpoint);
  const onSeal = useAct(measureSealEndpoint);
  const onBatch = useAct(measureBatchEndpoint);
  const run = async (kind: MeasureKind, reason: Reason): Promise<boolean> => {
    const body = { kind, reason };
    switch (subjectKind) {
      case "actor":
        return (await onActor.run({ params: { actor: id }, body })) !== null;
      case "certificate":
        return (await onCertificate.run({ params: { certificate: id }, body })) !== null;
      case "seal":
        return (await onSeal.run({ params: { seal: id }, body })) !== null;
      case "batch":
        return (await onBatch.run({ params: { gtin: gtin ?? "", lot: lot ?? "" }, body })) !== null;
    }
  };
  const acts = { actor: onActor, certificate: onCertificate, seal: onSeal, batch: onBatch };
  // The four endpoints answer alike; which of them it was makes no difference to how it went.
  return { act: acts[subjectKind] as Act<typeof measureActorEndpoint>, run };
}
