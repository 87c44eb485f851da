import type { VNode } from "preact";
import type { ActState } from "../../../../core/governance/act-state.ts";
import { type GovernanceAct, repeatGovernanceActEndpoint } from "../../../../core/http/endpoints/governance.ts";
import { governanceText } from "../../../text/desk/governance-text.ts";
import { useText } from "../../desk-context.ts";
import { Countdown } from "../../parts/countdown.tsx";
import { InstantText } from "../../parts/instant.tsx";
import { StateTag, type StateTone } from "../../parts/state-tag.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { useAct } from "../../use-act.ts";
import { ActWords } from "./act-words.tsx";
import { GovernedOutcome } from "./governed-outcome.tsx";

const tones: Readonly<Record<ActState, StateTone>> = {
  scheduling: "moving",
  waiting: "waiting",
  cancelling: "moving",
  executing: "moving",
  done: "good",
  cancelled: "over",
  expired: "bad",
  refused: "bad",
};

/** The acts as rows: what each says, how it stands, when it is due, and what can be done about it. */
export function ActsTable({
  acts,
  onCancel,
  onChange,
}: {
  readonly acts: readonly GovernanceAct[];
  readonly onCancel: (act: GovernanceAct) => void;
  readonly onChange: () => void;
}): VNode {
  const text = useText(governanceText);
  const repeating = useAct(repeatGovernanceActEndpoint);
  const repeat = async (operation: string) => {
    if ((await repeating.run({ params: { operation }, body: {} })) !== null) onChange();
  };
  const columns: Column<GovernanceAct>[] = [
    {
      key: "act",
      head: text.columns.act,
      naming: true,
      cell: ({ act, subjectName, operation }) => (
        <>
          {text.acts[act]}
          {subjectName === null ? "" : `: ${subjectName}`} <span class="desk-count">{operation}</span>
        </>
      ),
    },
    { key: "says", head: text.columns.says, cell: (act) => <ActWords act={act} /> },
    { key: "asked", head: text.columns.askedAt, cell: ({ askedAt }) => <InstantText at={askedAt} /> },
    {
      key: "state",
      head: text.columns.state,
      cell: ({ state }) => <StateTag tone={tones[state]}>{text.states[state]}</StateTag>,
    },
    { key: "due", head: text.columns.due, cell: (act) => <Due act={act} onOver={onChange} /> },
    {
      key: "actions",
      head: text.columns.actions,
      cell: (act) => <Actions act={act} onCancel={onCancel} onRepeat={(operation) => void repeat(operation)} />,
    },
  ];
  return (
    <>
      <GovernedOutcome act={repeating} step={text.repeat.step} />
      <Table caption={text.caption} captionHidden columns={columns} rows={acts} rowKey={({ operation }) => operation} />
    </>
  );
}

function Due({ act, onOver }: { readonly act: GovernanceAct; readonly onOver: () => void }): VNode {
  const text = useText(governanceText);
  if (act.dueAt === null) return <>{text.atOnce}</>;
  const runs = act.state === "waiting" || act.state === "scheduling";
  return runs ? <Countdown until={act.dueAt} onOver={onOver} /> : <InstantText at={act.dueAt} />;
}

function Actions({
  act,
  onCancel,
  onRepeat,
}: {
  readonly act: GovernanceAct;
  readonly onCancel: (act: GovernanceAct) => void;
  readonly onRepeat: (operation: string) => void;
}): VNode | null {
  const text = useText(governanceText);
  const name = `${text.acts[act.act]} ${act.subjectName ?? ""} (${act.operation})`;
  if (act.state === "waiting" || act.state === "scheduling") {
    return (
      <button
        type="button"
        class="btn btn-outline-danger btn-sm"
        aria-label={`${text.cancel.action}: ${name}`}
        onClick={() => onCancel(act)}
      >
        {text.cancel.action}
      </button>
    );
  }
  if (!["expired", "cancelled", "refused"].includes(act.state)) return null;
  return (
    <button
      type="button"
      class="btn btn-outline-primary btn-sm"
      aria-label={`${text.repeat.action}: ${name}`}
      onClick={() => onRepeat(act.operation)}
    >
      {text.repeat.action}
    </button>
  );
}
