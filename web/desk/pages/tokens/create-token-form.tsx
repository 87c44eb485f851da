import type { VNode } from "preact";
import { issueTokenEndpoint } from "../../../../core/http/endpoints/actors.ts";
import { tokenText } from "../../../text/desk/token-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { ErrorSummary } from "../../parts/error-summary.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { useAct } from "../../use-act.ts";
import { useForm } from "../../use-form.ts";

/** An access code that was just made: readable now and never again. */
export type MadeToken = { readonly id: string; readonly label: string; readonly token: string };

/** Asks what an access code is for. */
export function CreateTokenForm({ onMade }: { readonly onMade: (made: MadeToken) => void }): VNode {
  const text = useText(tokenText).create;
  const { actor } = useActing();
  const act = useAct(issueTokenEndpoint);
  const form = useForm({ label: "" }, ({ label }) => (label.trim() === "" ? { label: text.labelMissing } : {}));
  const send = async (label: string) => {
    const reply = await act.run({ body: { actor, label } });
    if (reply !== null) onMade(reply.body);
  };
  return (
    <form noValidate onSubmit={form.submit(({ label }) => void send(label.trim()))}>
      <ErrorSummary {...form.summary({ label: text.label })} />
      <TextField {...form.field("label")} label={text.label} hint={text.labelHint} maxLength={100} />
      <ActOutcome act={act} step={text.step} />
      <div class="desk-buttons">
        <button type="submit" class="btn btn-primary" aria-disabled={act.state === "running"}>
          {text.send}
        </button>
      </div>
    </form>
  );
}
