import type { VNode } from "preact";
import { eventTypes } from "../../../../core/epcis/schema/epcis-event.ts";
import { bizSteps } from "../../../../core/epcis/vocabulary/cbv-terms.ts";
import { Gtin } from "../../../../core/label/gtin.ts";
import { Lot } from "../../../../core/label/lot.ts";
import { eventWords } from "../../../text/desk/event-words.ts";
import { eventsText } from "../../../text/desk/events-text.ts";
import { useText } from "../../desk-context.ts";
import { DateField } from "../../parts/date-field.tsx";
import { ErrorSummary } from "../../parts/error-summary.tsx";
import { SelectField } from "../../parts/select-field.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { goTo, usePlace } from "../../router.ts";
import { withQuery } from "../../url.ts";
import { useForm } from "../../use-form.ts";

/** What the list of events is filtered by, as it stands in the address. */
export const eventFilters = ["gtin", "lot", "thing", "type", "bizStep", "from", "until"] as const;
type Filters = Readonly<Record<(typeof eventFilters)[number], string>>;

const none: Filters = { gtin: "", lot: "", thing: "", type: "", bizStep: "", from: "", until: "" };

/** The filters above the list of events; they take effect together, when they are sent. */
export function EventFilters({ query }: { readonly query: URLSearchParams }): VNode {
  const text = useText(eventsText).filters;
  const words = useText(eventWords);
  const place = usePlace();
  const given = Object.fromEntries(eventFilters.map((name) => [name, query.get(name) ?? ""])) as Filters;
  const form = useForm<Filters>({ ...none, ...given }, ({ gtin, lot }) => {
    const right = (gtin === "" && lot === "") || (Gtin.safeParse(gtin).success && Lot.safeParse(lot).success);
    return right ? {} : { gtin: text.lotWrong };
  });
  return (
    <search aria-label={text.heading}>
      <form noValidate onSubmit={form.submit((values) => goTo(withQuery(place, { ...values, after: null })))}>
        <ErrorSummary {...form.summary({ gtin: text.gtin })} />
        <div class="desk-filters">
          <TextField {...form.field("gtin")} label={text.gtin} inputMode="numeric" maxLength={14} optional />
          <TextField {...form.field("lot")} label={text.lot} hint={text.lotHint} maxLength={20} optional />
          <TextField {...form.field("thing")} label={text.thing} hint={text.thingHint} maxLength={400} optional />
        </div>
        <div class="desk-filters">
          <SelectField
            {...form.field("type")}
            label={text.type}
            empty={text.anyType}
            optional
            choices={eventTypes.map((value) => ({ value: value as string, name: words.types[value] }))}
          />
          <SelectField
            {...form.field("bizStep")}
            label={text.step}
            empty={text.anyStep}
            optional
            choices={bizSteps.map((value) => ({ value: value as string, name: words.steps[value] }))}
          />
          <DateField {...form.field("from")} label={text.from} optional />
          <DateField {...form.field("until")} label={text.until} optional />
        </div>
        <div class="desk-buttons">
          <button type="submit" class="btn btn-outline-primary">
            {text.send}
          </button>
          {eventFilters.some((name) => query.has(name)) ? (
            <a class="btn btn-outline-primary" href={withQuery(place, { ...none, after: null })}>
              {text.clear}
            </a>
          ) : null}
        </div>
      </form>
    </search>
  );
}
