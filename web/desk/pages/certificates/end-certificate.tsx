import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { amendCertificateEndpoint } from "../../../../core/http/endpoints/certificates.ts";
import { certificatesText } from "../../../text/desk/certificates-text.ts";
import { useText } from "../../desk-context.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { ConfirmDialog } from "../../parts/confirm-dialog.tsx";
import { useAct } from "../../use-act.ts";
import { OnItsWay } from "./on-its-way.tsx";
import type { ShownCertificate } from "./shown-certificate.ts";

/** The registry takes no end in the past, and a statement needs time to get there (contracts/interfaces/ICertificates.sol). */
const onTheWayMs = 5 * 60_000;

/** Ends a certificate as soon as the registry can take it, after asking. */
export function EndCertificate({
  certificate,
  again,
}: {
  readonly certificate: ShownCertificate;
  readonly again: () => void;
}): VNode {
  const text = useText(certificatesText).end;
  const [asking, setAsking] = useState(false);
  const ending = useAct(amendCertificateEndpoint);
  const end = async () => {
    const until = new Date(Date.now() + onTheWayMs).toISOString();
    await ending.run({ params: { certificate: certificate.certificate }, body: { until } });
    setAsking(false);
  };
  return (
    <>
      <p>{text.says}</p>
      <ActOutcome act={ending} step={text.step} />
      {ending.state === "done" ? <OnItsWay operation={ending.reply.body.operation} onTaken={again} /> : null}
      <button type="button" class="btn btn-danger" onClick={() => setAsking(true)}>
        {text.action}
      </button>
      {asking ? (
        <ConfirmDialog
          title={text.confirm}
          action={text.action}
          danger
          busy={ending.state === "running"}
          onConfirm={() => void end()}
          onCancel={() => setAsking(false)}
        >
          <p>{text.says}</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}
