import type { VNode } from "preact";
import { endSessionEndpoint, listSessionsEndpoint } from "../../../../core/http/endpoints/session.ts";
import { accountText } from "../../../text/desk/account-text.ts";
import { shortDayOf, timeOf } from "../../../text/format.ts";
import { useDesk, useLanguage, useText } from "../../desk-context.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { Answered } from "../../parts/answered.tsx";
import { InstantText } from "../../parts/instant.tsx";
import { Section } from "../../parts/section.tsx";
import { StateTag } from "../../parts/state-tag.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { useAct } from "../../use-act.ts";
import { useAnswer } from "../../use-answer.ts";
import { useSignOut } from "../../use-sign-out.ts";

type SessionRow = {
  readonly session: string;
  readonly createdAt: string;
  readonly lastUsedAt: string;
  readonly expiresAt: string;
  readonly assurance: number;
  readonly current: boolean;
};

/** The person's open sessions, and the ways to end one or all of them. */
export function SessionsSection(): VNode {
  const text = useText(accountText).sessions;
  const { idleMinutes } = useDesk().session;
  const sessions = useAnswer(listSessionsEndpoint, {});
  const ending = useAct(endSessionEndpoint);
  const { act: everywhere, signOut } = useSignOut();
  const end = async (session: string) => {
    if ((await ending.run({ params: { session } })) !== null) sessions.again();
  };
  const columns = useSessionColumns((session) => void end(session));
  const all = (
    <button
      type="button"
      class="btn btn-outline-danger"
      aria-disabled={everywhere.state === "running"}
      onClick={() => signOut("everywhere")}
    >
      {text.everywhere}
    </button>
  );
  return (
    <Section title={text.heading} actions={all}>
      <p>{text.idle(idleMinutes)}</p>
      <ActOutcome act={everywhere} step={text.everywhereStep} />
      <ActOutcome act={ending} step={text.endStep} done={text.ended} />
      <Answered answer={sessions} step={text.step}>
        {({ sessions: rows }) => (
          <Table caption={text.caption} captionHidden columns={columns} rows={rows} rowKey={({ session }) => session} />
        )}
      </Answered>
    </Section>
  );
}

function useSessionColumns(end: (session: string) => void): Column<SessionRow>[] {
  const { sessions: text, person } = useText(accountText);
  const language = useLanguage();
  const inWords = (at: string) => `${shortDayOf(new Date(at), language)}, ${timeOf(new Date(at), language)}`;
  return [
    { key: "begun", head: text.begun, naming: true, cell: ({ createdAt }) => <InstantText at={createdAt} /> },
    { key: "lastUsed", head: text.lastUsed, cell: ({ lastUsedAt }) => <InstantText at={lastUsedAt} /> },
    { key: "ends", head: text.ends, cell: ({ expiresAt }) => <InstantText at={expiresAt} /> },
    { key: "level", head: text.level, cell: ({ assurance }) => person.level(assurance) },
    {
      key: "actions",
      head: text.actions,
      cell: ({ session, createdAt, current }) =>
        current ? (
          <StateTag tone="good">{text.current}</StateTag>
        ) : (
          <button
            type="button"
            class="btn btn-outline-danger btn-sm"
            aria-label={text.endOf(inWords(createdAt))}
            onClick={() => end(session)}
          >
            {text.end}
          </button>
        ),
    },
  ];
}
