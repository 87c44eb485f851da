import type { VNode } from "preact";
import { useId, useState } from "preact/hooks";
import { assignApplicationEndpoint } from "../../../../core/http/endpoints/applications.ts";
import { listMembersEndpoint } from "../../../../core/http/endpoints/memberships.ts";
import { applicationsText } from "../../../text/desk/applications-text.ts";
import { useDesk, useText } from "../../desk-context.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { Section } from "../../parts/section.tsx";
import { SelectField } from "../../parts/select-field.tsx";
import { useAct } from "../../use-act.ts";
import { useAnswer } from "../../use-answer.ts";
import type { ShownApplication } from "./shown-application.ts";

/** Puts an application into somebody's hands: the reader's own, or those of another person of the body. */
export function AssignApplication({
  application,
  again,
}: {
  readonly application: ShownApplication;
  readonly again: () => void;
}): VNode {
  const text = useText(applicationsText);
  const { session } = useDesk();
  const id = useId();
  const [chosen, setChosen] = useState("");
  const members = useAnswer(listMembersEndpoint, {});
  const assigning = useAct(assignApplicationEndpoint);
  const assign = async (person: string) => {
    const body = { version: application.version, ...(person === "" ? {} : { person }) };
    if ((await assigning.run({ params: { application: application.application }, body })) !== null) again();
  };
  const others = (members.state === "here" ? members.value.members : []).filter(
    ({ role, you, person }) => role !== "viewer" && !you && person !== application.assignee?.person,
  );
  return (
    <Section title={text.assign.heading}>
      <p>{application.assignee?.name ?? text.nobody}</p>
      <ActOutcome act={assigning} step={text.assign.step} />
      <div class="desk-buttons">
        {application.assignee?.person === session.person.id ? null : (
          <button type="button" class="btn btn-primary" onClick={() => void assign("")}>
            {text.assign.mine}
          </button>
        )}
      </div>
      {others.length === 0 ? null : (
        <form
          class="desk-filters"
          onSubmit={(event) => {
            event.preventDefault();
            if (chosen !== "") void assign(chosen);
          }}
        >
          <SelectField
            id={id}
            label={text.assign.other}
            empty={text.assign.choose}
            value={chosen}
            choices={others.map(({ person, name }) => ({ value: person, name }))}
            onInput={setChosen}
          />
          <button type="submit" class="btn btn-outline-primary">
            {text.assign.action}
          </button>
        </form>
      )}
    </Section>
  );
}
