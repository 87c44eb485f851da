import { expect } from "chai";
import { sql } from "kysely";
import { custodyBatches } from "../../scripts/demo/story-custody.ts";
import { type OpenedParts, openParts } from "../../scripts/fsck/open-parts.ts";
import { rebuild } from "../../scripts/fsck/rebuild.ts";
import { runChecks } from "../../scripts/fsck/run-checks.ts";
import { copyTables } from "../support/damaged-tables.ts";
import { ask, demoProduct } from "../support/demo-product.ts";
import { onRecord } from "../support/newcomer.ts";

const readModel = "the read model holds what the chain says, no more and no less";
const handoverId = "a handover's id is the hash of its statement";
const bothSigned = "a handover on chain is signed by both of its parties";
const handoverPlaced = "an accepted handover whose message was mined is on record, with the same statement";
const lossSigned = "a loss on chain is signed by its holder";
const lossPlaced = "a loss whose message was mined is on record, with the same statement";
const causeKept = "a loss's cause is what its commitment commits to";
const inputsKept = "a seal commits to the inputs that are kept with it";
const consumed = "a seal on record consumed what it was made from, no more and no less";
const withinYields = "what is made from something is within its yields, as they were set by now or before";
const heldBefore = "nobody has given on, transformed or lost more of a batch than came in";
const grantPlaced = "a certificate whose message was mined is on record";

const ofMovements = [handoverId, bothSigned, handoverPlaced, lossSigned, lossPlaced, causeKept, inputsKept, consumed];

const one = (table: string, column: string) => `${column} = (select min(${column}) from ${table})`;

/** A row that is not what it was; what fsck says then; and whether reading the chain again mends it. */
type Damage = {
  readonly what: string;
  readonly sql: string;
  readonly found: readonly string[];
  readonly mends: boolean;
};

const damages: readonly Damage[] = [
  {
    what: "another quantity in a handover that was signed",
    sql: `update handovers set quantity = quantity - 1 where ${one("chain_handovers", "handover")}`,
    found: [handoverId, handoverPlaced],
    mends: false,
  },
  {
    what: "more handed over than there was",
    sql: `update chain_handovers set quantity = quantity * 1000 where ${one("chain_handovers", "handover")}`,
    found: [handoverId, handoverPlaced, heldBefore, readModel],
    mends: true,
  },
  {
    what: "a receiver's signature that is the giver's",
    sql: `update chain_handovers set to_signature = from_signature where ${one("chain_handovers", "handover")}`,
    found: [bothSigned, readModel],
    mends: true,
  },
  {
    what: "another quantity in a loss on chain",
    sql: "update chain_losses set quantity = quantity - 1",
    found: [lossSigned, lossPlaced, readModel],
    mends: true,
  },
  {
    what: "another cause of a loss",
    sql: `update losses set cause_document = '{"cause":"nessuna"}'`,
    found: [causeKept],
    mends: false,
  },
  {
    what: "an input that was not signed",
    sql: `update seal_inputs set quantity = quantity - 1 where ${one("seal_inputs", "seal")}`,
    found: [inputsKept, consumed],
    mends: false,
  },
  {
    what: "a consumption that the read model lost",
    sql: `delete from chain_consumptions where ${one("chain_consumptions", "output")}`,
    found: [consumed, readModel],
    mends: true,
  },
  {
    what: "a yield that allows less than was made",
    sql: "update chain_yields set ppm = 1",
    found: [withinYields, readModel],
    mends: true,
  },
  {
    what: "a certificate granted to somebody else",
    sql: `update certificate_grants set operator = control_body where ${one("certificate_grants", "certificate")}`,
    found: [grantPlaced],
    mends: false,
  },
];

const damaged = [
  "handovers",
  "chain_handovers",
  "losses",
  "chain_losses",
  "seal_inputs",
  "chain_consumptions",
  "chain_yields",
  "certificate_grants",
];

describe("fsck over the demo's chain of custody", function () {
  this.timeout(600_000);
  let parts: OpenedParts;
  /** What it says against the record: the sentences of the checks that found a difference. */
  const complaints = async () =>
    (await runChecks(parts)).filter(({ different }) => different > 0).map(({ check }) => check);

  before(async () => {
    const { url, data, stop } = await demoProduct();
    const { gtin, lot } = custodyBatches.bottledWine;
    const loss = { gtin, lot, quantity: "1500", cause: "due bottiglie rotte" };
    await onRecord(url, await ask(`${url}/api/v1/losses`, { by: "shop", json: loss }));
    await stop();
    parts = await openParts({ FILIGRANA_DATA: data });
  });
  after(() => parts?.close());

  it("looks at handovers, losses, inputs and yields, and has nothing to say", async () => {
    const findings = await runChecks(parts);
    expect(findings.flatMap(({ check, examples }) => examples.map((example) => `${check}: ${example}`))).to.deep.equal(
      [],
    );
    const compared = new Map(findings.map(({ check, compared: count }) => [check, count]));
    for (const check of [...ofMovements, withinYields, heldBefore, grantPlaced])
      expect(compared.get(check), check).to.be.above(0);
  });

  for (const { what, sql: damage, found, mends } of damages) {
    it(`finds ${what}${mends ? ", and mends it when it reads the chain again" : ""}`, async () => {
      const undo = await copyTables(parts.store, damaged);
      try {
        await sql.raw(damage).execute(parts.store);
        expect(await complaints()).to.have.members([...found]);
        if (!mends) return;
        await rebuild(parts);
        expect(await complaints()).to.deep.equal([]);
      } finally {
        await undo();
      }
    });
  }
});
