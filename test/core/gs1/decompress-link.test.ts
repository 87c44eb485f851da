import { expect } from "chai";
import fc from "fast-check";
import { applicationIdentifiers } from "../../../core/gs1/application-identifier.ts";
import { decompressLink } from "../../../core/gs1/decompress-link.ts";

describe("decompressLink", () => {
  // Compressed by other hands: by the toolkit for GS1 Digital Link in .NET.
  const rows: readonly (readonly [compressed: string, link: string])[] = [
    ["/AN2yxDhfaiaw", "/00/998440410914660971"],
    ["/AQnYUc1gmg", "/01/05412345000013"],
    ["/AQnYUc1gmiCNV4JG", "/01/05412345000013/10/ABC123"],
    ["/AQnYUc1gmiCNV4JGQhcNT6K6c", "/01/05412345000013/10/ABC123/21/72292641703"],
    ["/AQnYUc1gmiCNV4JGQhcNT6K6cibQCWN9Pee9tT-PQ", "/01/05412345000013/22/AJY3095721P49/10/ABC123/21/72292641703"],
    ["/AQnYUc1gmkax7ipGrOHDPC5YNI8hMz", "/01/05412345000013/235/8TFV883a904GH%263"],
    ["/AQnYUc1gmkIXDU-iun", "/01/05412345000013/21/72292641703"],
    ["/AQnYUc1gmiCNV4JGLo3DY", "/01/05412345000013/10/ABC123?17=290331"],
    ["/JTLIetaiHYA", "/253/3060077601309"],
    ["/JVUqG5hJ5wA", "/255/5678409730535"],
    ["/QBl2DVoxZM2jVm3ZOWEFoxTR5HDgzZg", "/401/0541234537290A41%26GHpp33"],
    ["/QCJZyW9mC6Z4", "/402/21173492661712079"],
    ["/QUSaVjC_dA", "/414/5060917510004"],
    ["/JUa0T-eifdtOO9UFEmlYwv3Q", "/414/5060917510004/254/RP56J920471"],
    ["/QUSaVjC_dHBAVlCrg", "/414/5060917510004/7040/5KFX"],
    ["/QXSaVjC_dHBAVlCrg", "/417/5060917510004/7040/5KFX"],
    ["/gAMJCAXukTMA", "/8003/04965031954585"],
    ["/gASXYNWjFkzaNWbdk5YQWjFNHkcODNm", "/8004/0541234537290A41%26GHpp33"],
    ["/gBCVYNWjFkzaNWbdk5YQWjFHHkM2cAI0xdvpGo", "/8010/0541234537290A41%23GH33/8011/6639047221"],
    ["/gBe1ajAd9ATDmAGXPRfk", "/8017/817019610850151481/8019/4003812"],
    ["/gBhbV6rzBENPk", "/8018/411369833821910265"],
    ["/01/05412345000013/EEarwSM", "/01/05412345000013/10/ABC123"],
    ["/01/05412345000013/IQuGp9FdORNoBLG-nvPe2p_Ho", "/01/05412345000013/22/AJY3095721P49/21/72292641703"],
    ["/414/5060917510004/cEBWUKu", "/414/5060917510004/7040/5KFX"],
    ["/8004/0541234537290A41%26GHpp33/cEB2Cqi", "/8004/0541234537290A41%26GHpp33/7040/7BVR"],
  ];
  for (const [compressed, link] of rows) {
    it(`reads ${compressed} as ${link}`, () => {
      expect(decompressLink(compressed)).to.deep.equal({ ok: true, value: link });
    });
  }

  it("takes no word of a site's own for a code", () => {
    for (const path of [
      "/",
      "/desk",
      "/specifications",
      "/attestations",
      "/verifier-it-A1b2C3d4",
      "/01/05412345000013",
    ])
      expect(decompressLink(path), path).to.equal(null);
    expect(decompressLink("/01/05412345000013/AAAAAA")).to.include({ ok: false });
    expect(decompressLink("/AQnYUc1gmA")).to.equal(null);
  });

  it("never throws, and never gives more than one reading of a text", () => {
    const letters = fc.constantFrom(..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
    fc.assert(
      fc.property(fc.string({ unit: letters, minLength: 6, maxLength: 60 }), (packed) => {
        const whole = decompressLink(`/${packed}`);
        expect(whole === null || whole.ok).to.equal(true);
        expect(decompressLink(`/01/05412345000013/${packed}`)?.ok).to.be.a("boolean");
      }),
      { seed: 8, numRuns: 1000 },
    );
    expect(decompressLink(`/${"A".repeat(100_000)}`)).to.equal(null);
  });

  it("knows every identifier's length by its first two digits", () => {
    const lengths = new Map<string, number>();
    for (const { ai } of applicationIdentifiers) {
      expect(lengths.get(ai.slice(0, 2)) ?? ai.length, ai).to.equal(ai.length);
      lengths.set(ai.slice(0, 2), ai.length);
    }
  });
});
