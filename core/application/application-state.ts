/** How far an application for a certificate has come. The last three are ends. */
export const applicationStates = [
  "draft",
  "submitted",
  "in-review",
  "completion-requested",
  "granted",
  "refused",
  "withdrawn",
] as const;
export type ApplicationState = (typeof applicationStates)[number];

/** What can be done to an application. */
export const applicationActs = [
  "edit",
  "submit",
  "withdraw",
  "assign",
  "request-completion",
  "grant",
  "refuse",
] as const;
export type ApplicationAct = (typeof applicationActs)[number];

/** The two parties of an application. */
export type ApplicationParty = "operator" | "control-body";

type Transitions = Partial<Record<ApplicationAct, ApplicationState>>;

/**
 * State × party × act: where each act leads. What is not listed cannot be done.
 *
 * The answer to a request for completion goes back to the person who asked for it, so it leads straight into review.
 */
const transitions: Readonly<Record<ApplicationState, Readonly<Record<ApplicationParty, Transitions>>>> = {
  draft: { operator: { edit: "draft", submit: "submitted", withdraw: "withdrawn" }, "control-body": {} },
  submitted: { operator: { withdraw: "withdrawn" }, "control-body": { assign: "in-review" } },
  "in-review": {
    operator: { withdraw: "withdrawn" },
    "control-body": {
      assign: "in-review",
      "request-completion": "completion-requested",
      grant: "granted",
      refuse: "refused",
    },
  },
  "completion-requested": {
    operator: { edit: "completion-requested", submit: "in-review", withdraw: "withdrawn" },
    "control-body": { assign: "completion-requested", refuse: "refused" },
  },
  granted: { operator: {}, "control-body": {} },
  refused: { operator: {}, "control-body": {} },
  withdrawn: { operator: {}, "control-body": {} },
};

/** Gives the state that an act leads to; null when that party cannot do it in this state. */
export const stateAfter = (
  state: ApplicationState,
  act: ApplicationAct,
  party: ApplicationParty,
): ApplicationState | null => transitions[state][party][act] ?? null;

/** The acts that a party can do in a state, in the order in which they are listed. */
export const actsIn = (state: ApplicationState, party: ApplicationParty): ApplicationAct[] =>
  applicationActs.filter((act) => transitions[state][party][act] !== undefined);

/** Whether nothing can happen any more. */
export const isEnded = (state: ApplicationState): boolean =>
  actsIn(state, "operator").length === 0 && actsIn(state, "control-body").length === 0;
