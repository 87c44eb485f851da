import type { VNode } from "preact";
import { eventWords } from "../../../text/desk/event-words.ts";
import { forwardingText } from "../../../text/desk/forwarding-text.ts";
import { useText } from "../../desk-context.ts";
import { inWords } from "./in-words.ts";
import { ThingText } from "./thing-text.tsx";

/** Which events a query asks for: activity and things in words, other parameters of the query language as they are. */
export function QueryWords({ query }: { readonly query: Readonly<Record<string, unknown>> }): VNode {
  const text = useText(forwardingText).list;
  const words = useText(eventWords);
  const entries = Object.entries(query);
  if (entries.length === 0) return <>{text.everything}</>;
  return (
    <>
      {entries.map(([name, value]) => {
        const values = [value].flat().map(String);
        return (
          <div key={name} class="desk-thing">
            {name === "EQ_bizStep" ? (
              values.map((step) => inWords(words.steps, step)).join(", ")
            ) : name.startsWith("MATCH_any") ? (
              values.map((thing) => <ThingText key={thing} thing={thing} />)
            ) : (
              <code class="desk-code desk-address">
                {name}={values.join("|")}
              </code>
            )}
          </div>
        );
      })}
    </>
  );
}

/** When a subscription is told: as events happen, or the fields of its schedule. */
export function ScheduleWords({
  schedule,
}: {
  readonly schedule: Readonly<Record<string, string>> | undefined;
}): VNode {
  const text = useText(forwardingText).form;
  if (schedule === undefined) return <>{text.stream}</>;
  const written = Object.entries(schedule).map(([field, value]) => `${field} ${value}`);
  const known = { "minute 0": text.hourly, "hour 4, minute 0": text.daily };
  return <>{inWords(known, written.sort().join(", "))}</>;
}
