import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PDFiumLibrary } from "@hyzyla/pdfium";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";

const wasm = createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm");
prepareZXingModule({ overrides: { wasmBinary: readFileSync(wasm).buffer } });

/** What a reader finds on one page of a PDF: its text, and what a scanner reads from the codes printed on it. */
export type PrintedPage = { readonly text: string; readonly codes: readonly string[] };

/** Prints a PDF as a viewer would, at 216 dots an inch, and reads every page. */
export async function readPdf(content: Uint8Array): Promise<PrintedPage[]> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(content);
    const pages: PrintedPage[] = [];
    for (const page of document.pages()) {
      // Drawing unloads the page, so the text comes first.
      const text = page.getText();
      const { data, width, height } = await page.render({ scale: 3, render: "bitmap" });
      const codes = await readBarcodes(
        { data: new Uint8ClampedArray(data), width, height, colorSpace: "srgb" } as ImageData,
        {
          formats: ["QRCode"],
          tryHarder: true,
        },
      );
      pages.push({ text, codes: codes.map((code) => code.text) });
    }
    document.destroy();
    return pages;
  } finally {
    library.destroy();
  }
}
