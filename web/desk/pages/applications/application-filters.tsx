import type { VNode } from "preact";
import { useId } from "preact/hooks";
import { applicationStates } from "../../../../core/application/application-state.ts";
import { applicationStateText } from "../../../text/desk/application-state-text.ts";
import { applicationsText } from "../../../text/desk/applications-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import { SelectField } from "../../parts/select-field.tsx";
import { goTo, usePlace } from "../../router.ts";
import { withQuery } from "../../url.ts";

/** Which applications are shown; the choice stands in the address. */
export function ApplicationFilters(): VNode {
  const text = useText(applicationsText).filters;
  const states = useText(applicationStateText);
  const isBody = useActing().role === "control-body";
  const place = usePlace();
  const id = useId();
  const choose = (name: string) => (value: string) =>
    goTo(withQuery(place, { [name]: value === "any" ? null : value, after: null }), { replace: true });
  const chosen = (name: string, otherwise: string) => place.query.get(name) ?? otherwise;
  const named = <K extends string>(names: Readonly<Record<K, string>>) =>
    (Object.entries(names) as [K, string][]).map(([value, name]) => ({ value, name }));
  const shown = applicationStates.filter((state) => !isBody || state !== "draft");
  return (
    <search class="desk-filters" aria-label={text.heading}>
      <SelectField
        id={`${id}-state`}
        label={text.state}
        value={chosen("state", "any")}
        choices={[
          { value: "any", name: text.anyState },
          { value: "open", name: text.open },
          ...shown.map((state) => ({ value: state, name: states[state].name })),
        ]}
        onInput={choose("state")}
      />
      <SelectField
        id={`${id}-due`}
        label={text.due}
        value={chosen("due", "any")}
        choices={named(text.dues)}
        onInput={choose("due")}
      />
      {isBody ? (
        <SelectField
          id={`${id}-assignee`}
          label={text.assignee}
          value={chosen("assignee", "any")}
          choices={named(text.assignees)}
          onInput={choose("assignee")}
        />
      ) : null}
    </search>
  );
}
