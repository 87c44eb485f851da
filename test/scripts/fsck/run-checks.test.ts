import { expect } from "chai";
import { sql } from "kysely";
import { readChain } from "../../../scripts/fsck/index-afresh.ts";
import { runChecks } from "../../../scripts/fsck/run-checks.ts";
import { copyTables } from "../../support/damaged-tables.ts";
import { certificate, openingOf, people, storyOf } from "../../support/registry-cast.ts";
import { allSettled, openWorld, type RegistryWorld } from "../../support/registry-world.ts";
import { keyOf, nameCast, sealLots } from "../../support/sealed-batches.ts";

/** What fsck has to say against the record: the sentences of the checks that found a difference. */
async function complaints(world: RegistryWorld): Promise<string[]> {
  const findings = await runChecks({ ...world, finality: "finalized" });
  return findings.filter(({ different }) => different > 0).map(({ check }) => check);
}

describe("fsck", () => {
  let world: RegistryWorld;

  before(async () => {
    world = await openWorld();
    await nameCast(world);
    const story = storyOf(world);
    const submitter = world.submit();
    await world.post(...openingOf(world));
    await allSettled(world.store);
    await sealLots(world, ["A1", "A2", "A3"]);
    await sealLots(world, ["B1"]);
    await allSettled(world.store);
    await world.post(story.replaceKey("renewedMaker"));
    await sealLots(world, ["C1", "C2"], { maker: "renewedMaker" });
    await allSettled(world.store);
    await world.post(
      story.seal({ root: `0x${"77".repeat(32)}`, total: 9_000_000n }),
      story.measure({ subject: certificate }),
      story.amend(),
    );
    await allSettled(world.store);
    await world.post(
      story.measure({ subject: certificate, kind: "reinstatement", sequence: 2n }),
      story.measure({ subject: keyOf("A2"), subjectKind: "batch", kind: "recall" }),
      story.measure({ subject: people.maker.id, subjectKind: "actor", kind: "suspension" }),
    );
    await allSettled(world.store);
    await submitter.stop();
    await readChain({ ...world, finality: "finalized" });
  });

  after(() => world.close());

  it("has nothing to say against a record that is whole", async () => {
    const findings = await runChecks({ ...world, finality: "finalized" });
    expect(findings.flatMap(({ examples }) => examples)).to.deep.equal([]);
    expect(findings.filter(({ compared }) => compared === 0).map(({ check }) => check)).to.deep.equal([
      "a measure's reason is what its commitment commits to",
      // Nothing moves in this world.
      "a handover's id is the hash of its statement",
      "a handover on chain is signed by both of its parties",
      "a loss on chain is signed by its holder",
      "a loss's cause is what its commitment commits to",
      "a certificate whose message was mined is on record",
      "an accepted handover whose message was mined is on record, with the same statement",
      "a loss whose message was mined is on record, with the same statement",
      "what is made from something is within its yields, as they were set by now or before",
    ]);
  });

  const damages: readonly (readonly [string, string, readonly string[]])[] = [
    [
      "a changed fact in a dossier",
      "update batches set fields = jsonb_set(fields, '{1,value}', '\"A9\"') where lot = 'A1'",
      ["a batch's dossier root is the root of its fields"],
    ],
    [
      "a changed quantity",
      "update batches set quantity = 751 where lot = 'A1'",
      ["a seal's root, total and count are those of its batches", "a batch's proof is its way to the seal's root"],
    ],
    [
      "a changed proof",
      "update batches set proof = set_byte(proof, 9, 255 - get_byte(proof, 9)) where lot = 'A3'",
      ["a batch's proof is its way to the seal's root"],
    ],
    [
      "a lot under another key",
      "update batches set lot = 'A7' where lot = 'B1'",
      [
        "a batch's key is the hash of its GTIN and lot",
        "a batch stands by the read model as the registry itself answers",
      ],
    ],
    [
      "a changed signature",
      "update chain_seals set attestation = countersignature",
      [
        "a seal on chain is signed by its operator and, where it is countersigned, its control body",
        "the read model holds what the chain says, no more and no less",
      ],
    ],
    [
      "a measure that the read model lost",
      "delete from chain_measures where subject_kind = 'actor'",
      [
        "the read model holds what the chain says, no more and no less",
        "a batch stands by the read model as the registry itself answers",
      ],
    ],
    [
      "a certificate with more quota than was granted",
      "update chain_certificates set quota = quota + 1 where version = 1",
      [
        "a certificate is signed by its control body, in each of its versions",
        "the read model holds what the chain says, no more and no less",
      ],
    ],
    [
      "a message that says it was mined and was not",
      "update outbox set state = 'mined', block_number = 1 where state = 'refused'",
      ["a message's state is what the chain says of its transactions"],
    ],
    [
      "a message that says it was refused and was mined",
      "update outbox set state = 'refused' where operation = 'amend'",
      ["a message's state is what the chain says of its transactions"],
    ],
    [
      "another call in a message",
      "update outbox set calldata = '0x00' where operation = 'amend'",
      ["a message's transactions make the message's call, and hash to their hashes"],
    ],
    [
      "a seal without its message",
      "update seals set outbox_id = 1 where count = 3",
      ["a seal that was queued has its message in the outbox"],
    ],
    [
      "a running total that is off",
      "update chain_seals set used_after = used_after + 1",
      [
        "what a certificate's seals add up to is its running total, and within its quota",
        "the read model holds what the chain says, no more and no less",
      ],
    ],
  ];
  for (const [what, damage, expected] of damages) {
    it(`finds ${what}`, async () => {
      const undo = await copyTables(world.store, damaged);
      await sql.raw(damage).execute(world.store);
      const found = await complaints(world);
      await undo();
      expect(found).to.have.members([...expected]);
    });
  }
});

const damaged = ["outbox", "seals", "batches", "chain_seals", "chain_measures", "chain_certificates"];
