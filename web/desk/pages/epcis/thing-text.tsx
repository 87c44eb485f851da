import type { VNode } from "preact";
import { readDigitalLink } from "../../../../core/epcis/urn/read-digital-link.ts";
import { eventsText } from "../../../text/desk/events-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import { addressOf } from "../../url.ts";

/** What an event is about, in words where its code is understood: a lot leads to its journey, which whoever had it may see. */
export function ThingText({ thing }: { readonly thing: string }): VNode {
  const text = useText(eventsText).list;
  const { actor } = useActing();
  const read = readDigitalLink(thing)?.identifier;
  if (read === undefined) return <code class="desk-code desk-address">{thing}</code>;
  const { key, value, qualifier } = read;
  if (key === "01" && qualifier?.ai === "10") {
    const { value: lot } = qualifier;
    return (
      <a href={addressOf("/desk/{actor}/batches/{gtin}/{lot}/journey", { actor, gtin: value, lot })}>
        {text.lot(lot)} <small>{value}</small>
      </a>
    );
  }
  const more = qualifier === null ? "" : ` (${qualifier.ai}) ${qualifier.value}`;
  return (
    <code class="desk-code desk-address">
      ({key}) {value}
      {more}
    </code>
  );
}
