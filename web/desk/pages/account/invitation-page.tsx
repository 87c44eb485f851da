import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { readInvitationEndpoint } from "../../../../core/http/endpoints/memberships.ts";
import { accountText } from "../../../text/desk/account-text.ts";
import { useText } from "../../desk-context.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { ErrorSummary } from "../../parts/error-summary.tsx";
import { Page } from "../../parts/page.tsx";
import { Section } from "../../parts/section.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { useAct } from "../../use-act.ts";
import { useForm } from "../../use-form.ts";
import { AcceptInvitation } from "./accept-invitation.tsx";

/** The code that the invitation's link brought behind `#`, where no server sees it. */
const codeInAddress = (): string => /^#(inv_[\w-]+)$/.exec(location.hash)?.[1] ?? "";

/** Where the person reads an invitation and accepts it. */
export function InvitationPage(): VNode {
  const text = useText(accountText).invitation;
  const [brought] = useState(codeInAddress);
  const reading = useAct(readInvitationEndpoint);
  const form = useForm({ code: brought }, ({ code }) => (code.trim() === "" ? { code: text.codeMissing } : {}));
  const read = (code: string) => void reading.run({ body: { code: code.trim() } });
  useEffect(() => {
    if (brought === "") return;
    // A code that stands in the address would stay in the browser's history.
    history.replaceState(history.state, "", location.pathname + location.search);
    read(brought);
  }, [brought]);
  return (
    <Page title={text.title} lead={text.lead}>
      {reading.state === "done" ? (
        <AcceptInvitation code={form.values.code.trim()} invitation={reading.reply.body} />
      ) : (
        <Section title={text.code}>
          <form noValidate onSubmit={form.submit(({ code }) => read(code))}>
            <ErrorSummary {...form.summary({ code: text.code })} />
            <TextField {...form.field("code")} label={text.code} hint={text.codeHint} maxLength={100} code />
            <ActOutcome act={reading} step={text.readStep} />
            <div class="desk-buttons">
              <button type="submit" class="btn btn-primary" aria-disabled={reading.state === "running"}>
                {text.read}
              </button>
            </div>
          </form>
        </Section>
      )}
    </Page>
  );
}
