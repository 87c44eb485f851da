import { expect } from "chai";
import { beforeDay } from "../../../web/text/before-day.ts";
import { dayInWords } from "../../../web/text/format.ts";
import { invitationMailText } from "../../../web/text/invitation-mail-text.ts";

describe("an Italian day with the word before it", () => {
  for (const [day, il, dal] of [
    ["2026-05-01", "il 1 maggio", "dal 1 maggio"],
    ["2026-05-08", "l'8 maggio", "dall'8 maggio"],
    ["2026-05-10", "il 10 maggio", "dal 10 maggio"],
    ["2026-05-11", "l'11 maggio", "dall'11 maggio"],
    ["2026-05-18", "il 18 maggio", "dal 18 maggio"],
    ["2026-05-28", "il 28 maggio", "dal 28 maggio"],
  ] as const)
    it(`is ${il}`, () => {
      const words = dayInWords(day, "it");
      expect([beforeDay("il", words), beforeDay("dal", words)]).to.deep.equal([`${il} 2026`, `${dal} 2026`]);
    });

  it("is right in the mail of an invitation", () => {
    expect(invitationMailText.it.once(dayInWords("2026-05-08", "it"))).to.contain("fino all'8 maggio 2026");
    expect(invitationMailText.en.once(dayInWords("2026-05-08", "en"))).to.contain("until 8 May 2026");
  });
});
