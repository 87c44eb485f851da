import { useEffect, useState } from "preact/hooks";
import type { Asked } from "../../../core/http/client.ts";
import type { EndpointSpec } from "../../../core/http/endpoint.ts";
import type { ReceivedOf } from "../../../core/http/endpoint-types.ts";
import { useActing, useDesk } from "../desk-context.ts";
import { type Answer, useAnswer } from "../use-answer.ts";
import { keptDatabase, type Remembered } from "./kept-database.ts";

type BodyOf<E extends EndpointSpec> = ReceivedOf<E> extends { readonly body: infer B } ? B : never;

/** An answer, and since when it is as shown where it was kept from before; null when it came just now. */
export type RememberedAnswer<T> = { readonly answer: Answer<T>; readonly keptFrom: string | null };

/**
 * Asks the API as useAnswer does and keeps the answer in this browser; without a connection the kept one stands in, and
 * says from when it is. Only for what work without a connection needs: it is forgotten at sign-out.
 */
export function useRemembered<E extends EndpointSpec>(
  endpoint: E,
  asked: Asked<E> | null,
): RememberedAnswer<BodyOf<E>> {
  const { session } = useDesk();
  const { actor } = useActing();
  const answer = useAnswer(endpoint, asked);
  const [kept, setKept] = useState<Remembered | null>(null);
  const person = session.person.id;
  const key = JSON.stringify([person, actor, endpoint.name, asked]);
  const value = answer.state === "here" ? answer.value : null;
  useEffect(() => {
    if (value === null) return;
    void keptDatabase()
      .then((database) => database.put("remembered", { person, value, at: new Date().toISOString() }, key))
      .catch(() => undefined);
  }, [value, person, key]);
  useEffect(() => {
    setKept(null);
    if (answer.state !== "offline") return;
    let over = false;
    keptDatabase()
      .then((database) => database.get("remembered", key))
      .then(
        (found) => over || setKept(found ?? null),
        () => undefined,
      );
    return () => {
      over = true;
    };
  }, [answer.state, key]);
  if (answer.state !== "offline" || kept === null) return { answer, keptFrom: null };
  const standIn = { state: "here", value: kept.value as BodyOf<E>, fresh: true, trouble: null } as const;
  return { answer: { ...standIn, again: answer.again }, keptFrom: kept.at };
}
