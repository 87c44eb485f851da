import type { VNode } from "preact";
import type { MembershipRole } from "../../../../core/http/authorisation.ts";
import { inviteEndpoint } from "../../../../core/http/endpoints/memberships.ts";
import { teamText } from "../../../text/desk/team-text.ts";
import { useLanguage, useText } from "../../desk-context.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { ErrorSummary } from "../../parts/error-summary.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { useAct } from "../../use-act.ts";
import { useForm } from "../../use-form.ts";
import { looksLikeEmail } from "./looks-like-email.ts";
import { RoleField } from "./role-field.tsx";

/** An invitation that was just made: its link is readable now and never again. */
export type MadeInvitation = { readonly email: string; readonly link: string; readonly mailed: boolean };

type Values = { readonly email: string; readonly role: MembershipRole };

/** Asks whom to invite, and as what. */
export function InviteForm({ onMade }: { readonly onMade: (made: MadeInvitation) => void }): VNode {
  const text = useText(teamText).invite;
  const language = useLanguage();
  const act = useAct(inviteEndpoint);
  const form = useForm<Values>({ email: "", role: "editor" }, ({ email }) => {
    if (email.trim() === "") return { email: text.emailMissing };
    return looksLikeEmail(email.trim()) ? {} : { email: text.emailWrong };
  });
  const send = async ({ email, role }: Values) => {
    const reply = await act.run({ body: { email: email.trim(), role, language } });
    if (reply !== null) onMade(reply.body);
  };
  return (
    <form noValidate onSubmit={form.submit((values) => void send(values))}>
      <ErrorSummary {...form.summary({ email: text.email })} />
      <TextField {...form.field("email")} label={text.email} hint={text.emailHint} type="email" maxLength={320} />
      <RoleField {...form.field("role")} label={text.role} />
      <ActOutcome act={act} step={text.step} />
      <div class="desk-buttons">
        <button type="submit" class="btn btn-primary" aria-disabled={act.state === "running"}>
          {text.send}
        </button>
      </div>
    </form>
  );
}
