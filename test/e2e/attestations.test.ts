import { expect } from "chai";
import { attestationPdf } from "../../api/attestations/attestation-pdf.ts";
import { gtins } from "../../scripts/demo/gtins.ts";
import { certificates } from "../../scripts/demo/story-certificates.ts";
import type { Attestation, AttestationStanding } from "../../web/attestation/attestation-model.ts";
import { attestationStandings } from "../../web/attestation/attestation-model.ts";
import { attestationText } from "../../web/text/attestation-text.ts";
import { demoProduct } from "../support/demo-product.ts";
import { readPdf } from "../support/read-pdf.ts";

const standingIn = (page: string): string | undefined => /<main[^>]* data-standing="([a-z-]+)"/.exec(page)?.[1];
const flat = (text: string): string => text.replace(/\s+/g, " ");

describe("attestations of compliance", () => {
  let url: string;
  before(async function () {
    this.timeout(180_000);
    ({ url } = await demoProduct());
  });

  const pdfOf = async (path: string) => {
    const answer = await fetch(`${url}/api/v1/${path}`);
    expect(answer.status, path).to.equal(200);
    expect(answer.headers.get("content-type")).to.include("application/pdf");
    return readPdf(new Uint8Array(await answer.arrayBuffer()));
  };
  const pageOf = async (address: string, language = "it") => {
    const answer = await fetch(address, { headers: { accept: "text/html", "accept-language": language } });
    return { status: answer.status, text: await answer.text() };
  };

  const attested: [what: string, path: string, standing: AttestationStanding, names: string[]][] = [
    [
      "a certificate in force",
      `certificates/${certificates.wine.id}`,
      "in-force",
      [
        "Cantina dimostrativa dei Castelli",
        "Organismo di controllo dimostrativo Vini e Qualità",
        certificates.wine.id,
        "2024/1143",
      ],
    ],
    [
      "a suspended certificate",
      `certificates/${certificates.cheese.id}`,
      "suspended",
      ["Caseificio dimostrativo del Duca"],
    ],
    [
      "a batch in good standing",
      `batches/${gtins.eggPasta}/PU26-031`,
      "in-force",
      ["PU26-031", "Pastificio dimostrativo del Conero", "600"],
    ],
    ["a batch whose lot has a slash", `batches/${gtins.eggPastaSmall}/PU26%2F032-B`, "in-force", ["PU26/032-B"]],
    ["a withdrawn batch", `batches/${gtins.eggPasta}/PU26-034`, "withdrawn", ["PU26-034"]],
    ["a recalled batch", `batches/${gtins.wine}/L26-0417`, "recalled", ["L26-0417"]],
  ];
  for (const [what, path, standing, names] of attested) {
    it(`say of ${what}: ${standing}, on paper and behind the paper's code`, async () => {
      const pages = await pdfOf(`${path}/attestation.pdf`);
      const text = flat(pages.map((page) => page.text).join(" "));
      const first = attestationText.it.standing[standing](null).split(/[:.]/)[0] ?? "";
      expect(text.startsWith(first), text.slice(0, 120)).to.equal(true);
      for (const name of names) expect(text).to.include(name);
      const [code, ...more] = pages.flatMap((page) => page.codes);
      expect(more).to.deep.equal([]);
      const live = await pageOf(code ?? "");
      expect(live.status).to.equal(200);
      expect(standingIn(live.text)).to.equal(standing);
      for (const name of names) expect(live.text).to.include(name);
    });
  }

  it("speak English to who asks for it", async () => {
    const [page] = await pdfOf(`certificates/${certificates.wine.id}/attestation.pdf?lang=en`);
    expect(flat(page?.text ?? "")).to.include("Attestation of compliance with the product specification");
    expect((await pageOf(`${url}/attestations/${certificates.wine.id}`, "en")).text)
      .to.include('lang="en"')
      .and.to.include("In force.");
  });

  it("are 404 for what is not on record, and for what nothing can be called", async () => {
    for (const path of [`certificates/0x${"0".repeat(15)}1`, `batches/${gtins.unused}/NONE`])
      expect((await fetch(`${url}/api/v1/${path}/attestation.pdf`)).status, path).to.equal(404);
    for (const path of [`0x${"0".repeat(15)}1`, "anything", `${gtins.wine}/${"L".repeat(21)}`, `${gtins.unused}/NONE`])
      expect((await pageOf(`${url}/attestations/${path}`)).status, path).to.equal(404);
  });

  describe("as a PDF", () => {
    const at = (day: string) => new Date(`${day}T12:00:00Z`);
    const attestation: Attestation = {
      standing: "in-force",
      since: at("2026-03-01"),
      reason: { it: "Motivo di prova", en: "Test reason" },
      checkedAt: at("2026-11-22"),
      operator: { id: "0x01", name: "Łódź & Figli, «Żółta» società agricola semplice dal nome lungo ".repeat(3) },
      controlBody: { id: "0x02", name: "Organismo" },
      product: { name: "Casciotta d'Urbino DOP", scheme: "DOP", unit: "gram" },
      specification: { version: "2", act: null, hash: `0x${"ab".repeat(32)}`, articles: ["2", "3"] },
      certificate: {
        id: "0x03",
        from: at("2024-01-01"),
        until: at("2026-01-01"),
        quota: 12_000_000n,
        used: 1n,
        amendments: 2,
      },
      batch: null,
      chain: { chainId: "31337", registry: `0x${"cd".repeat(20)}` },
      link: "https://filigrana.example/attestations/0x03",
    };

    it("is the same file for the same attestation, tagged, with language and title", async () => {
      const [one, two] = [await attestationPdf(attestation, "it"), await attestationPdf(attestation, "it")];
      expect(one.equals(two)).to.equal(true);
      const raw = one.toString("latin1");
      expect(raw).to.include("/Lang (it-IT)").and.to.include("/Marked true").and.to.include("/DisplayDocTitle true");
      expect(raw).to.match(/\/Title/);
    });

    it("keeps letters that standard fonts lack", async () => {
      const [page] = await readPdf(await attestationPdf(attestation, "en"));
      expect(flat(page?.text ?? "")).to.include("Łódź & Figli, «Żółta»");
    });

    for (const standing of attestationStandings) {
      it(`says in its first line how it stands when ${standing}`, async () => {
        const [page] = await readPdf(await attestationPdf({ ...attestation, standing }, "it"));
        const first = attestationText.it.standing[standing]("1 marzo 2026");
        expect(flat(page?.text ?? "").startsWith(first)).to.equal(true);
      });
    }
  });
});
