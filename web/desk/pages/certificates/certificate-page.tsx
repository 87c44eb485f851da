import type { VNode } from "preact";
import { readCertificateEndpoint } from "../../../../core/http/endpoints/certificates.ts";
import { certificatesText } from "../../../text/desk/certificates-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import type { PageProps } from "../../pages.ts";
import { Alert } from "../../parts/alert.tsx";
import { Answered } from "../../parts/answered.tsx";
import { Page } from "../../parts/page.tsx";
import { addressOf } from "../../url.ts";
import { useAnswer } from "../../use-answer.ts";
import { AskRenewal } from "./ask-renewal.tsx";
import { CertificateActs } from "./certificate-acts.tsx";
import { CertificateFacts } from "./certificate-facts.tsx";
import { CertificateSeals } from "./certificate-seals.tsx";

/** How often it is read again: what was signed comes on record within seconds. */
const everyMs = 4_000;

/** One certificate: its terms, what is used of it, the batches under it, and what its body can do. */
export function CertificatePage({ params, query }: PageProps): VNode {
  const text = useText(certificatesText);
  const { actor, role, membership } = useActing();
  const certificate = params["certificate"] ?? "";
  const answer = useAnswer(readCertificateEndpoint, { params: { certificate } }, { everyMs });
  const title = answer.state === "here" ? text.one.title(answer.value.productName) : text.title;
  const crumbs = [{ name: text.title, href: addressOf("/desk/{actor}/certificates", { actor }) }];
  const notThere = answer.state === "failed" && answer.error.code === "certificate/not-found";
  return (
    <Page title={title} crumbs={crumbs}>
      {notThere ? (
        <Alert kind="info">{text.one.notThere}</Alert>
      ) : (
        <Answered answer={answer} step={text.one.step}>
          {(value) => (
            <>
              <CertificateFacts certificate={value} />
              {role === "operator" && value.operator === actor && membership !== "viewer" ? (
                <AskRenewal certificate={value} />
              ) : null}
              {role === "control-body" && value.controlBody === actor && membership !== "viewer" ? (
                <CertificateActs certificate={value} act={query.get("act")} again={answer.again} />
              ) : null}
              {value.operator === actor || value.controlBody === actor || role === "inspector" || role === "region" ? (
                <CertificateSeals certificate={value} />
              ) : null}
            </>
          )}
        </Answered>
      )}
    </Page>
  );
}
