import type { VNode } from "preact";
import { schemes } from "../../../../core/catalogue/schemes.ts";
import { accreditEndpoint } from "../../../../core/http/endpoints/actors.ts";
import { regionText } from "../../../text/desk/region-text.ts";
import { useText } from "../../desk-context.ts";
import { DateField } from "../../parts/date-field.tsx";
import { ErrorSummary } from "../../parts/error-summary.tsx";
import { SelectField } from "../../parts/select-field.tsx";
import { useAct } from "../../use-act.ts";
import { useForm } from "../../use-form.ts";
import { useUnsaved } from "../../use-unsaved.ts";
import type { ActorRow } from "./actors-table.tsx";
import { GovernedOutcome } from "./governed-outcome.tsx";

type Values = { readonly body: string; readonly scheme: string; readonly from: string; readonly until: string };

/** Accredits a control body for a scheme over some days. */
export function AccreditForm({
  bodies,
  onDone,
}: {
  readonly bodies: readonly ActorRow[];
  readonly onDone: () => void;
}): VNode {
  const text = useText(regionText).bodies;
  const act = useAct(accreditEndpoint);
  const initial: Values = { body: "", scheme: "", from: "", until: "" };
  const form = useForm(initial, ({ body, scheme, from, until }) => ({
    ...(body === "" ? { body: text.bodyMissing } : {}),
    ...(scheme === "" ? { scheme: text.schemeMissing } : {}),
    ...(from === "" ? { from: text.dayMissing } : {}),
    ...(until === "" ? { until: text.dayMissing } : from !== "" && until <= from ? { until: text.untilWrong } : {}),
  }));
  useUnsaved(form.changed);
  const send = async (values: Values) => {
    const { body, scheme, from, until } = values;
    const interval = { from: beginningOf(from), until: beginningOf(until) };
    if ((await act.run({ body: { controlBody: body, scheme, ...interval } })) === null) return;
    form.saved(values);
    onDone();
  };
  const labels = { body: text.body, scheme: text.scheme, from: text.from, until: text.until };
  return (
    <form noValidate onSubmit={form.submit((values) => void send(values))}>
      <ErrorSummary {...form.summary(labels)} />
      <div class="desk-fields">
        <SelectField
          {...form.field("body")}
          label={text.body}
          empty={text.bodyEmpty}
          choices={bodies.map(({ actor, name }) => ({ value: actor, name }))}
        />
        <SelectField
          {...form.field("scheme")}
          label={text.scheme}
          hint={text.replaces}
          empty={text.schemeEmpty}
          choices={schemes.map(({ id }) => ({ value: id, name: id }))}
        />
      </div>
      <div class="desk-fields">
        <DateField {...form.field("from")} label={text.from} hint={text.fromHint} />
        <DateField {...form.field("until")} label={text.until} hint={text.untilHint} />
      </div>
      <div class="desk-buttons">
        <button type="submit" class="btn btn-primary" disabled={act.state === "running"}>
          {text.accredit}
        </button>
      </div>
      <GovernedOutcome act={act} step={text.accreditStep} />
    </form>
  );
}

/** The first instant of a day in Italy. Midnight exists every day there: clocks change at two and three o'clock. */
function beginningOf(day: string): string {
  const offset = new Intl.DateTimeFormat("en", { timeZone: "Europe/Rome", timeZoneName: "longOffset" })
    .formatToParts(new Date(`${day}T00:00:00Z`))
    .find(({ type }) => type === "timeZoneName")?.value;
  return `${day}T00:00:00${offset?.slice(3) || "+01:00"}`;
}
