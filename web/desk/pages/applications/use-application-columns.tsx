import { applicationStateText } from "../../../text/desk/application-state-text.ts";
import { applicationsText } from "../../../text/desk/applications-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import { InstantText } from "../../parts/instant.tsx";
import { StateTag } from "../../parts/state-tag.tsx";
import type { Column } from "../../parts/table.tsx";
import { addressOf } from "../../url.ts";
import { ApplicationTerm } from "./application-term.tsx";
import { applicationTone } from "./application-tone.ts";
import type { ListedApplication } from "./shown-application.ts";

/** The columns of a list of applications, as the reader's role needs them. */
export function useApplicationColumns(): Column<ListedApplication>[] {
  const text = useText(applicationsText);
  const states = useText(applicationStateText);
  const { actor, role } = useActing();
  const address = (application: string) =>
    addressOf("/desk/{actor}/applications/{application}", { actor, application });
  const party = ({ operatorName, controlBodyName }: ListedApplication): string =>
    role === "operator" ? (controlBodyName ?? text.one.notSaid) : operatorName;
  return [
    {
      key: "product",
      head: text.columns.product,
      naming: true,
      cell: ({ application, product }) => <a href={address(application)}>{product?.name ?? text.noProduct}</a>,
    },
    { key: "party", head: text.columns.party, cell: party },
    {
      key: "state",
      head: text.columns.state,
      cell: ({ state }) => <StateTag tone={applicationTone[state]}>{states[state].name}</StateTag>,
    },
    { key: "waits", head: text.columns.waits, cell: ({ state }) => states[state].waits },
    { key: "due", head: text.columns.due, cell: (row) => <ApplicationTerm application={row} /> },
    ...(role === "operator"
      ? []
      : [
          {
            key: "assignee",
            head: text.columns.assignee,
            cell: ({ assignee }: ListedApplication) => assignee?.name ?? text.nobody,
          },
        ]),
    {
      key: "submitted",
      head: text.columns.submitted,
      cell: ({ submittedAt }) => (submittedAt === null ? "–" : <InstantText at={submittedAt} dayOnly />),
    },
  ];
}
