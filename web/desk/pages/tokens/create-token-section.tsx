import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { tokenText } from "../../../text/desk/token-text.ts";
import { useText } from "../../desk-context.ts";
import { Section } from "../../parts/section.tsx";
import { ShownOnce } from "../../parts/shown-once.tsx";
import { CreateTokenForm, type MadeToken } from "./create-token-form.tsx";

/** Where an owner makes an access code; it is shown once, and the form is empty again. */
export function CreateTokenSection({ onMade }: { readonly onMade: () => void }): VNode {
  const text = useText(tokenText).create;
  const [made, setMade] = useState<MadeToken | null>(null);
  const keep = (token: MadeToken) => {
    setMade(token);
    onMade();
  };
  return (
    <Section title={text.heading}>
      {made === null ? null : (
        <ShownOnce
          title={text.made(made.label)}
          hint={text.once}
          label={text.code}
          value={made.token}
          what={text.theCode}
        />
      )}
      <CreateTokenForm key={made?.id} onMade={keep} />
    </Section>
  );
}
