import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { teamText } from "../../../text/desk/team-text.ts";
import { useText } from "../../desk-context.ts";
import { Section } from "../../parts/section.tsx";
import { ShownOnce } from "../../parts/shown-once.tsx";
import { InviteForm, type MadeInvitation } from "./invite-form.tsx";

/** Where an owner invites somebody; the link is shown once, and the form is empty again. */
export function InviteSection({ onMade }: { readonly onMade: () => void }): VNode {
  const text = useText(teamText).invite;
  const [made, setMade] = useState<MadeInvitation | null>(null);
  const keep = (invitation: MadeInvitation) => {
    setMade(invitation);
    onMade();
  };
  return (
    <Section title={text.heading}>
      {made === null ? null : (
        <ShownOnce
          title={text.made(made.email)}
          hint={made.mailed ? text.mailed(made.email) : text.once}
          label={text.link}
          value={made.link}
          what={text.theLink}
        />
      )}
      <InviteForm key={made?.link} onMade={keep} />
    </Section>
  );
}
