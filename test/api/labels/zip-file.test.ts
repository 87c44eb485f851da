import { expect } from "chai";
import fc from "fast-check";
import { type ZipEntry, zipFile } from "../../../api/labels/zip-file.ts";
import { unzip } from "../../support/unzip.ts";

const made = new Date("2026-03-01T10:20:30.000Z");

async function zipped(entries: readonly ZipEntry[]): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  const given = async function* () {
    yield* entries;
  };
  for await (const piece of zipFile(given(), made)) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe("a ZIP", () => {
  it("gives every file back byte by byte, deflated or not", () => {
    const entry = fc.record({ bytes: fc.uint8Array({ maxLength: 2000 }), packed: fc.boolean() });
    return fc.assert(
      fc.asyncProperty(fc.array(entry, { maxLength: 20 }), async (files) => {
        const entries = files.map((file, index) => ({ ...file, name: `${index}-età.svg` }));
        const found = [...unzip(await zipped(entries))].map(([name, bytes]) => [
          name,
          Buffer.from(bytes).toString("hex"),
        ]);
        expect(found).to.deep.equal(entries.map(({ name, bytes }) => [name, Buffer.from(bytes).toString("hex")]));
      }),
      { numRuns: 30 },
    );
  });

  it("says the check value, sizes and time of a file before it and in its list, as unpackers expect", async () => {
    const bytes = Buffer.from("123456789");
    const zip = await zipped([{ name: "a", bytes, packed: true }]);
    // Stored, 10:20:30 on 1 March 2026, the check value that CRC-32 is known by, and nine bytes.
    const facts = "14000008" + "0000" + "8f52" + "615c" + "2639f4cb" + "0900000009000000" + "01000000";
    expect(zip.subarray(4, 30).toString("hex")).to.equal(facts);
    const listed = zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    expect(zip.subarray(listed + 6, listed + 32).toString("hex")).to.equal(facts);
    expect(zip.readUInt32LE(zip.length - 6)).to.equal(listed);
  });
});
