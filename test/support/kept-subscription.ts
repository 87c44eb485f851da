import { createSecretKey, type KeyObject, randomBytes } from "node:crypto";
import { keepEvents } from "../../api/epcis/keep-events.ts";
import { createSubscription } from "../../api/epcis/subscriptions/create-subscription.ts";
import type { DestinationRules } from "../../api/epcis/subscriptions/destination.ts";
import type { Store } from "../../api/store/open-store.ts";
import { judgeEvent } from "../../core/epcis-query/judge-event.ts";

/** A subscription that is owed one event. */
export const owedOne = {
  actor: "0x00000000000000aa",
  name: "of-units",
  subscription: "0x00000000000000bb",
  unit: "https://id.gs1.org/00/395212340000000014",
} as const;

type Given = {
  readonly now: Date;
  readonly dest?: string;
  readonly kek?: KeyObject;
  readonly destinations?: DestinationRules;
};

/** Keeps {@link owedOne} in an empty database, with its actor, its query and the event; nothing is sent. */
export async function keepSubscription(store: Store, given: Given): Promise<void> {
  const { actor, name, subscription, unit } = owedOne;
  const { now, dest = "https://example.org/", kek = createSecretKey(randomBytes(32)) } = given;
  const { destinations = { plainHttp: false, privateNetworks: [] } } = given;
  await store.insertInto("actorProfiles").values({ actor, role: "operator", name: "Cantina" }).execute();
  const query = JSON.stringify({ MATCH_anyEPC: [unit] });
  await store.insertInto("epcisQueries").values({ actor, name, query }).execute();
  const asked = { dest, token: "secret".repeat(4), reportIfEmpty: false, schedule: null };
  await store
    .transaction()
    .execute((trx) =>
      createSubscription(
        trx,
        { actor, role: "operator", token: "none", person: null, membership: "owner" },
        { ...asked, name, epcFormat: "Always_GS1_Digital_Link", initialRecordTime: undefined },
        { kek, jobs: { enqueue: async () => {} }, now: () => now, newId: () => subscription, destinations },
      ),
    );
  const event = judgeEvent(
    {
      type: "ObjectEvent",
      eventTime: "2026-03-01T10:00:00Z",
      eventTimeZoneOffset: "+01:00",
      action: "OBSERVE",
      epcList: [unit],
    },
    [],
  );
  if ("flaws" in event) throw new Error(JSON.stringify(event.flaws));
  await store
    .transaction()
    .execute((trx) => keepEvents(trx, { actor, capture: null, claim: true }, [{ ...event, readers: [] }]));
}
