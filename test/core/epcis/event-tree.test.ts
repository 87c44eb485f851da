import { SimpleMerkleTree } from "@openzeppelin/merkle-tree";
import { expect } from "chai";
import fc from "fast-check";
import { eventLeaf, eventProof, eventRoot, provesEvent } from "../../../core/epcis/anchor/event-tree.ts";

const hash = (digest: string) => `ni:///sha-256;${digest}?ver=CBV2.0`;
const someHashes = fc
  .uniqueArray(fc.stringMatching(/^[0-9a-f]{64}$/), { minLength: 1, maxLength: 40 })
  .map((digests) => digests.map(hash));
const runs = { seed: 3, numRuns: 100 };

describe("the tree of anchored events", () => {
  it("proves each event, and only under its own root, as OpenZeppelin's verification reads it", () => {
    fc.assert(
      fc.property(someHashes, fc.stringMatching(/^[0-9a-f]{64}$/), (hashes, other) => {
        const root = eventRoot(hashes);
        for (const [position, event] of hashes.entries()) {
          const proof = eventProof(hashes, position);
          expect(provesEvent(event, proof, root)).to.equal(true);
          expect(SimpleMerkleTree.verify(root, eventLeaf(event), proof)).to.equal(true);
          expect(provesEvent(hash(other), proof, root)).to.equal(hash(other) === event);
          expect(provesEvent(event, [...proof, root], root)).to.equal(false);
        }
      }),
      runs,
    );
  });

  it("takes no inner node for an event", () => {
    const hashes = ["1", "2", "3", "4"].map((digit) => hash(digit.repeat(64)));
    const [sibling = "", inner = ""] = eventProof(hashes, 0);
    expect(provesEvent(hash(inner.slice(2)), [sibling], eventRoot(hashes))).to.equal(false);
  });

  it("has another root when an event is changed, left out or twice in it", () => {
    const hashes = ["1", "2", "3"].map((digit) => hash(digit.repeat(64)));
    const lists = [hashes, hashes.slice(1), [...hashes, hash("3".repeat(64))], hashes.with(0, hash("4".repeat(64)))];
    expect(new Set(lists.map(eventRoot)).size).to.equal(lists.length);
  });

  it("has no root over nothing, and refuses what is no hash of an event", () => {
    expect(() => eventRoot([])).to.throw(RangeError, "at least one event");
    expect(() => eventLeaf("ni:///sha-256;ab?ver=CBV2.0")).to.throw(RangeError, "found ni:///sha-256;ab");
    expect(provesEvent("x", [], eventRoot([hash("1".repeat(64))]))).to.equal(false);
    expect(provesEvent(hash("1".repeat(64)), ["0x12"], eventRoot([hash("1".repeat(64))]))).to.equal(false);
  });
});
