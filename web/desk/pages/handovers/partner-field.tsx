import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { custodyText } from "../../../text/desk/custody-text.ts";
import { useText } from "../../desk-context.ts";
import { ChoiceField } from "../../parts/choice-field.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { type Partner, usePartners } from "./use-partners.ts";

/** To whom: searched by name or id, then chosen among those found; who was chosen before stays, first where not found now. */
export function PartnerField(props: {
  readonly id: string;
  readonly error: string | null;
  readonly value: Partner | null;
  readonly atHand: readonly Partner[];
  readonly onInput: (partner: Partner) => void;
}): VNode {
  const { id, error, value, atHand, onInput } = props;
  const text = useText(custodyText).propose;
  const [sought, setSought] = useState("");
  const found = usePartners(sought, atHand);
  const partners = found?.partners ?? [];
  // The order stays whoever is chosen: the arrow keys go from one to the next.
  const isFound = value === null || partners.some(({ actor }) => actor === value.actor);
  const choices = isFound ? partners : [value, ...partners];
  const said = [
    found !== null && found.partners.length === 0 ? text.foundNone : "",
    found?.more === true ? text.foundMore : "",
    found?.kept === true ? text.foundKept : "",
  ];
  return (
    <>
      <TextField
        id={id}
        label={text.to}
        hint={text.searchHint}
        error={error}
        type="search"
        onEnter={() => undefined}
        maxLength={60}
        value={sought}
        onInput={setSought}
      />
      {choices.length === 0 ? null : (
        <ChoiceField
          id={`${id}-found`}
          label={text.found}
          value={value?.actor ?? ""}
          choices={choices.map(({ actor, name }) => ({ value: actor, name, hint: actor }))}
          onInput={(chosen) => {
            const partner = choices.find(({ actor }) => actor === chosen);
            if (partner !== undefined) onInput(partner);
          }}
        />
      )}
      <p role="status" class="desk-hint">
        {said.filter((one) => one !== "").join(" ")}
      </p>
    </>
  );
}
