import type { VNode } from "preact";
import { readInstant, showInstant } from "../../../../core/epcis/time/read-instant.ts";
import { identifiersIn } from "../../../../core/epcis/translate/identifiers-in.ts";
import { vocabularyWord } from "../../../../core/epcis-query/vocabulary-word.ts";
import { eventWords } from "../../../text/desk/event-words.ts";
import { eventsText } from "../../../text/desk/events-text.ts";
import { useText } from "../../desk-context.ts";
import { Facts } from "../../parts/facts.tsx";
import { InstantText } from "../../parts/instant.tsx";
import { inWords } from "./in-words.ts";
import { ThingText } from "./thing-text.tsx";

type Members = Readonly<Record<string, unknown>>;

/** Things that are shown; an event may be about thousands. */
const mostShown = 50;

const aboutThings = /^\/(parentID|epcList|childEPCs|inputEPCList|outputEPCList|\w*[qQ]uantityList)/;

/** What an event says, in the words of the Core Business Vocabulary where it uses them. */
export function EventFacts({ event }: { readonly event: Members }): VNode {
  const text = useText(eventsText);
  const words = useText(eventWords);
  const said = (name: string): string | null => (typeof event[name] === "string" ? event[name] : null);
  const place = (name: string): string | null => {
    const value = event[name];
    const id = typeof value === "object" && value !== null && "id" in value ? value.id : null;
    return typeof id === "string" ? id : null;
  };
  const things = identifiersIn(event).filter(({ pointer }) => aboutThings.test(pointer));
  const [step, disposition] = [said("bizStep"), said("disposition")];
  const facts: (readonly [string, VNode | string | null])[] = [
    [text.event.type, inWords(words.types, said("type") ?? "")],
    [text.event.time, instantIn(said("eventTime"))],
    [text.event.recorded, instantIn(said("recordTime"))],
    [text.event.action, mapped(said("action"), (action) => inWords(words.actions, action))],
    [text.event.bizStep, mapped(step, (term) => inWords(words.steps, vocabularyWord("BizStep", term)))],
    [text.event.disposition, mapped(disposition, (term) => inWords(words.dispositions, vocabularyWord("Disp", term)))],
    [text.event.readPoint, mapped(place("readPoint"), code)],
    [text.event.bizLocation, mapped(place("bizLocation"), code)],
    [text.event.id, mapped(said("eventID"), code)],
    [
      text.event.things,
      things.length === 0 ? null : (
        <ul class="desk-things">
          {things.slice(0, mostShown).map(({ pointer, value }) => (
            <li key={pointer}>
              <ThingText thing={value} />
            </li>
          ))}
          {things.length > mostShown ? <li>{text.list.more(things.length - mostShown)}</li> : null}
        </ul>
      ),
    ],
  ];
  return <Facts facts={facts.filter(([, value]) => value !== null && value !== "")} />;
}

const mapped = <T,>(text: string | null, show: (text: string) => T): T | null => (text === null ? null : show(text));

const code = (value: string): VNode => <code class="desk-code desk-address">{value}</code>;

function instantIn(text: string | null): VNode | null {
  const instant = text === null ? null : readInstant(text);
  return instant === null ? null : <InstantText at={showInstant(instant)} />;
}
