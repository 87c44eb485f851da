import type { VNode } from "preact";
import { useEffect, useId, useState } from "preact/hooks";
import { isSealState, sealStates } from "../../../../core/seal/seal-state.ts";
import { batchesText } from "../../../text/desk/batches-text.ts";
import { sealStateText } from "../../../text/desk/seal-state-text.ts";
import { useText } from "../../desk-context.ts";
import { SelectField } from "../../parts/select-field.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { goTo, usePlace } from "../../router.ts";
import { withQuery } from "../../url.ts";
import { useDebounced } from "../../use-debounced.ts";
import { useProducts } from "../../use-products.ts";

/** Which batches are shown; the choice stands in the address. */
export function BatchFilters(): VNode {
  const text = useText(batchesText).list.filters;
  const states = useText(sealStateText);
  const products = useProducts();
  const place = usePlace();
  const id = useId();
  const [typed, setTyped] = useState(place.query.get("text") ?? "");
  const rested = useDebounced(typed.trim(), 300);
  const change = (name: string, value: string) =>
    goTo(withQuery(place, { [name]: value, after: null }), { replace: true });
  useEffect(() => {
    if (rested !== (place.query.get("text") ?? "")) change("text", rested);
  }, [rested]);
  const state = place.query.get("state");
  const known = products.state === "here" ? [...products.value] : [];
  return (
    <search class="desk-filters">
      <TextField
        id={`${id}-text`}
        label={text.text}
        type="search"
        optional
        value={typed}
        onInput={setTyped}
        maxLength={60}
      />
      <SelectField
        id={`${id}-state`}
        label={text.state}
        optional
        empty={text.anyState}
        value={isSealState(state) ? state : ""}
        choices={sealStates.map((value) => ({ value, name: states[value].name }))}
        onInput={(value) => change("state", value)}
      />
      <SelectField
        id={`${id}-product`}
        label={text.product}
        optional
        empty={text.anyProduct}
        value={place.query.get("product") ?? ""}
        choices={known.map(([value, { name }]) => ({ value, name }))}
        onInput={(value) => change("product", value)}
      />
    </search>
  );
}
