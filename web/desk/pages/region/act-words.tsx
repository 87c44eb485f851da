import type { VNode } from "preact";
import type { GovernanceAct } from "../../../../core/http/endpoints/governance.ts";
import { governanceText } from "../../../text/desk/governance-text.ts";
import { shortDayOf } from "../../../text/format.ts";
import { useLanguage, useText } from "../../desk-context.ts";

/** What an act says, who asked for it and why, and why it was cancelled or refused. */
export function ActWords({ act }: { readonly act: GovernanceAct }): VNode {
  const text = useText(governanceText);
  const language = useLanguage();
  const inWords = (name: string, value: string) =>
    name === "from" || name === "until" ? shortDayOf(new Date(value), language) : (text.values[value] ?? value);
  const said = Object.entries(act.says).map(([name, value]) => `${text.says[name] ?? name} ${inWords(name, value)}`);
  const lines = [
    said.join(", "),
    act.askedBy === null ? "" : text.byWhom(act.askedBy),
    act.reason === null ? "" : text.reason(act.reason[language]),
    act.cancellation === null ? "" : text.cancelledBecause(act.cancellation.reason),
    act.againOf === null ? "" : text.again(act.againOf),
  ].filter((line) => line !== "");
  return (
    <>
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </>
  );
}
