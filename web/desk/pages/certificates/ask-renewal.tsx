import type { VNode } from "preact";
import { openApplicationEndpoint } from "../../../../core/http/endpoints/applications.ts";
import { certificatesText } from "../../../text/desk/certificates-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import { italianDay } from "../../italian-midnight.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { goTo } from "../../router.ts";
import { addressOf } from "../../url.ts";
import { useAct } from "../../use-act.ts";
import type { ShownCertificate } from "./shown-certificate.ts";

/** Begins an application for the certificate that is to follow this one, filled in with what is known. */
export function AskRenewal({
  certificate: { certificate, product, controlBody, quota, until },
}: {
  readonly certificate: ShownCertificate;
}): VNode {
  const text = useText(certificatesText).one;
  const { actor } = useActing();
  const opening = useAct(openApplicationEndpoint);
  const open = async () => {
    const body = { product, controlBody, quantity: quota, from: italianDay(until), renews: certificate };
    const reply = await opening.run({ body });
    if (reply === null) return;
    const { application } = reply.body;
    goTo(addressOf("/desk/{actor}/applications/{application}", { actor, application }));
  };
  return (
    <>
      <ActOutcome act={opening} step={text.askRenewalStep} />
      <p>
        <button type="button" class="btn btn-outline-primary" onClick={() => void open()}>
          {text.askRenewal}
        </button>
      </p>
    </>
  );
}
