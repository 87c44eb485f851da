import { randomBytes } from "node:crypto";
import { expect } from "chai";
import { SigningKey } from "ethers";
import { accountOf } from "../../../api/chain/account-of.ts";
import { anchorEvents } from "../../../api/epcis/anchor-events.ts";
import { keepEvents } from "../../../api/epcis/keep-events.ts";
import { readEventProof } from "../../../api/epcis/read-event-proof.ts";
import type { Caller } from "../../../api/identity/caller.ts";
import { kekOf, openKeyVault } from "../../../api/keys/key-vault.ts";
import type { Parts } from "../../../api/use-cases/parts.ts";
import { provesEvent } from "../../../core/epcis/anchor/event-tree.ts";
import { judgeEvent } from "../../../core/epcis-query/judge-event.ts";
import { people, storyOf } from "../../support/registry-cast.ts";
import { eventually, openWorld, type RegistryWorld, senderKeys } from "../../support/registry-world.ts";
import { rejection } from "../../support/rejection.ts";

const person = { token: "token", person: null, membership: "owner" } as const;
const maker: Caller = { actor: people.maker.id, role: "operator", ...person };
const stranger: Caller = { actor: "0x3a4e0000000000ff", role: "operator", ...person };
const inspector: Caller = { actor: people.inspector.id, role: "inspector", ...person };

describe("anchored EPCIS events", () => {
  let world: RegistryWorld;
  let parts: Parts;
  let captured: string[];

  before(async function () {
    this.timeout(120_000);
    world = await openWorld();
    const drawKey = () => Buffer.from(people.inspector.key.privateKey.slice(2), "hex");
    const vault = openKeyVault({ store: world.store, kek: kekOf(randomBytes(32)), drawKey });
    parts = {
      store: world.store,
      vault,
      request: world.request,
      domain: world.domain,
      accounts: {
        relayer: accountOf(new SigningKey(senderKeys.relayer)),
        region: accountOf(new SigningKey(senderKeys.region)),
      },
      now: () => new Date(),
      nudge: () => undefined,
    } as unknown as Parts;
    world.submit();
    world.index();
    const [enrolment = 0n] = await world.post(storyOf(world).enrol("inspector", "inspector"));
    await eventually(async () => (await world.row(enrolment)).state === "mined");
    await world.store
      .insertInto("actorProfiles")
      .values({ actor: people.inspector.id, role: "inspector", name: "Ispettorato" })
      .execute();
    await vault.create(people.inspector.id);
    captured = await keep(1, 5);
  });
  after(() => world.close());

  /** Captures events as the maker; gives their hashes. */
  const keep = async (from: number, count: number): Promise<string[]> => {
    const judged = Array.from({ length: count }, (_, i) =>
      judgeEvent(
        {
          type: "ObjectEvent",
          eventTime: "2026-01-31T08:00:00Z",
          eventTimeZoneOffset: "+01:00",
          action: "OBSERVE",
          epcList: [`https://id.gs1.org/01/08012345678907/21/${from + i}`],
        },
        [],
      ),
    ).flatMap((one) => ("flaws" in one ? [] : [{ ...one, readers: [] }]));
    await world.store
      .transaction()
      .execute((trx) => keepEvents(trx, { actor: maker.actor, capture: null, claim: true }, judged));
    return judged.map(({ hash }) => hash);
  };
  const proofOf = (hash: string, caller = maker) => readEventProof(world.store, caller, hash);
  const recorded = (hash: string) =>
    eventually(async () => {
      const { anchor } = await proofOf(hash);
      return anchor?.onRecord ? anchor : null;
    });

  it("are not anchored until it is time, and then each is proven under a root that is on chain", async function () {
    this.timeout(60_000);
    const [first = ""] = captured;
    expect((await proofOf(first)).anchor).to.equal(null);
    expect(await anchorEvents(parts, people.inspector.id)).to.equal(5);
    for (const [position, hash] of captured.entries()) {
      const { root, proof, count, onRecord, ...at } = await recorded(hash);
      expect([at.position, count, at.author, provesEvent(hash, proof, root)]).to.deep.equal([
        position,
        5,
        people.inspector.id,
        true,
      ]);
      expect(onRecord?.transaction).to.match(/^0x[0-9a-f]{64}$/);
    }
  });

  it("are anchored once each: the next root has only what came since, and nothing new needs no root", async function () {
    this.timeout(60_000);
    expect(await anchorEvents(parts, people.inspector.id)).to.equal(0);
    const [sixth = ""] = await keep(6, 1);
    expect(await anchorEvents(parts, people.inspector.id)).to.equal(1);
    const anchor = await recorded(sixth);
    expect([anchor.count, anchor.proof]).to.deep.equal([1, []]);
    expect(await world.store.selectFrom("eventAnchors").select("count").orderBy("id").execute()).to.deep.equal([
      { count: 5 },
      { count: 1 },
    ]);
  });

  it("are anchored by one root even when two processes begin at once", async function () {
    this.timeout(60_000);
    await keep(7, 3);
    const counts = await Promise.all([1, 2].map(() => anchorEvents(parts, people.inspector.id)));
    expect(counts.sort()).to.deep.equal([0, 3]);
  });

  it("are taken anew when the registry refused their root in the end", async function () {
    this.timeout(60_000);
    const [tenth = ""] = await keep(10, 1);
    expect(await anchorEvents(parts, people.inspector.id)).to.equal(1);
    const before = await recorded(tenth);
    await world.store
      .updateTable("outbox")
      .set({ state: "refused" })
      .where("id", "in", (select) =>
        select.selectFrom("eventAnchors").select("outboxId").where("root", "=", before.root),
      )
      .execute();
    const [last = ""] = await keep(11, 1);
    expect(await anchorEvents(parts, people.inspector.id)).to.equal(2);
    expect((await recorded(last)).root).to.not.equal(before.root);
    expect((await recorded(tenth)).root).to.equal((await recorded(last)).root);
  });

  it("are proven to those who may read them, and do not exist for others", async () => {
    const [first = ""] = captured;
    expect((await proofOf(first, inspector)).anchor?.count).to.equal(5);
    const unknown = first.replace(/;./, ";0").replace(/;0./, ";0f");
    for (const [hash, caller] of [
      [first, stranger],
      [unknown, maker],
    ] as const) {
      expect(await rejection(proofOf(hash, caller))).to.deep.include({ code: "epcis/not-found" });
    }
  });

  it("stay unanchored, to be taken the next time, when there is no key to sign with", async () => {
    const [next = ""] = await keep(12, 1);
    expect(await rejection(anchorEvents(parts, people.body.id))).to.deep.include({ code: "key/not-found" });
    expect((await proofOf(next)).anchor).to.equal(null);
  });
});
