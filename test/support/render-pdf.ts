import { inflateSync } from "node:zlib";
import { PDFiumLibrary } from "@hyzyla/pdfium";

/** A page of a PDF as a printer would put it on paper, with its size in millimetres. */
export type RenderedPage = {
  readonly width: number;
  readonly height: number;
  /** Four bytes a pixel. */
  readonly data: Uint8Array;
  readonly widthMm: number;
  readonly heightMm: number;
};

/** Renders the pages of a PDF at a resolution. */
export async function renderPdf(file: Uint8Array, dpi: number): Promise<RenderedPage[]> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(file);
    const pages: RenderedPage[] = [];
    for (const page of document.pages()) {
      const { originalWidth, originalHeight } = page.getOriginalSize();
      const { data, width, height } = await page.render({ scale: dpi / 72, render: "bitmap" });
      const size = { widthMm: (originalWidth / 72) * 25.4, heightMm: (originalHeight / 72) * 25.4 };
      pages.push({ width, height, data, ...size });
    }
    document.destroy();
    return pages;
  } finally {
    library.destroy();
  }
}

/** The text that a PDF writes in a built-in font, line by line as it is drawn. */
export function textOfPdf(file: Uint8Array): string[] {
  const bytes = Buffer.from(file);
  const streams = [...bytes.toString("latin1").matchAll(/stream\n([\s\S]*?)\nendstream/g)].map(([, body = ""]) =>
    inflateSync(Buffer.from(body, "latin1")).toString("latin1"),
  );
  return streams.flatMap((stream) =>
    [...stream.matchAll(/\[([^\]]*)\] TJ/g)].map(([, pieces = ""]) =>
      [...pieces.matchAll(/<([0-9a-f]*)>/g)].map(([, hex = ""]) => Buffer.from(hex, "hex").toString("latin1")).join(""),
    ),
  );
}
