import { expect } from "chai";
import { rememberSigners } from "../../../api/keys/remember-signers.ts";

describe("remembering signers", () => {
  const counting = () => {
    const asked: string[] = [];
    const recover = (digest: string, signature: string) => {
      asked.push(`${digest} ${signature}`);
      return digest === "0x00" ? null : `signer of ${digest} ${signature}`;
    };
    return { asked, recover };
  };

  it("recovers a signature once", () => {
    const { asked, recover } = counting();
    const remember = rememberSigners(recover);
    expect(remember("0x01", "0xaa")).to.equal("signer of 0x01 0xaa");
    expect(remember("0x01", "0xaa")).to.equal("signer of 0x01 0xaa");
    expect(asked).to.have.length(1);
  });

  it("keeps digests and signatures apart, and signatures by nobody too", () => {
    const { asked, recover } = counting();
    const remember = rememberSigners(recover);
    expect(remember("0x00", "0xaa")).to.equal(null);
    expect(remember("0x00", "0xaa")).to.equal(null);
    expect(remember("0x01", "0xab")).to.equal("signer of 0x01 0xab");
    expect(asked).to.have.length(2);
  });

  it("forgets the oldest when it is full", () => {
    const { asked, recover } = counting();
    const remember = rememberSigners(recover, 2);
    for (const digest of ["0x01", "0x02", "0x03", "0x01"]) remember(digest, "0xaa");
    expect(asked).to.have.length(4);
  });
});
