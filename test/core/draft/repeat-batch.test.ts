import { expect } from "chai";
import { draftOf } from "../../../core/draft/draft-of.ts";
import { registrationOf } from "../../../core/draft/registration-of.ts";
import { repeatBatch } from "../../../core/draft/repeat-batch.ts";
import { BatchDraft } from "../../../core/schema/batch-draft.ts";

const earlier = {
  gtin: "09521234300014",
  quantity: 800_000n,
  fields: [
    { path: "batch/producedOn", value: "2026-03-02" },
    { path: "batch/bestBefore", value: "2026-09-02" },
    { path: "place/municipality", value: "041066" },
    { path: "operator/name", value: "Caseificio" },
    { path: "size", value: "1 kg" },
    { path: "ripening/days", value: 26 },
    { path: "packaging/inPlant", value: true },
    { path: "analysis/fat", value: "48.20" },
    { path: "input/1", value: "latte, lotto 7" },
    { path: "note", value: "cella 2" },
    { path: "harvest/endedAt", value: "2026-02-27T10:00:00Z" },
    { path: "erased" },
  ],
};

describe("repeating a batch", () => {
  const draft = repeatBatch(earlier, "2026-11-20");

  it("takes over what its kind has in common, and how long it keeps", () => {
    expect(draft).to.deep.include({ gtin: earlier.gtin, quantity: "800000", municipality: "041066", lot: "" });
    expect(draft).to.include({ producedOn: "2026-11-20", bestBefore: "2027-05-20" });
    expect(draft.fields).to.include({ size: "1 kg", "ripening/days": 26, "packaging/inPlant": true });
  });

  it("asks anew for what was measured on, or went into, that one batch, and for days", () => {
    expect(draft.fields).to.include({ "analysis/fat": "", "input/1": "", note: "", "harvest/endedAt": "" });
  });

  it("leaves to the platform what the platform fills, and out what was erased", () => {
    expect(Object.keys(draft.fields)).to.not.include.members(["operator/name"]).and.to.not.include("erased");
    expect(Object.keys(draft.fields).some((path) => /^(batch|operator|place)\//.test(path))).to.equal(false);
  });

  it("copies a batch that is to be corrected as it was, under its own lot", () => {
    const same = draftOf({ ...earlier, lot: "CU26-11" });
    expect(same).to.include({ lot: "CU26-11", producedOn: "2026-03-02", bestBefore: "2026-09-02" });
    expect(same.fields).to.include({ "analysis/fat": "48.20", note: "cella 2", size: "1 kg" });
    expect(same.fields).to.not.have.property("operator/name");
  });

  it("is a draft that can be kept, and a registration without what was left empty", () => {
    expect(BatchDraft.parse(draft)).to.deep.equal(draft);
    const registration = registrationOf({ ...draft, bestBefore: "", fields: { size: " 1 kg ", note: "" } });
    expect(registration).to.not.have.any.keys("bestBefore");
    expect(registration.fields).to.deep.equal({ size: "1 kg" });
  });
});
