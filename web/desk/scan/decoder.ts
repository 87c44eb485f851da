/** Reads codes out of a camera's pictures. */
export type Decoder = {
  /** The text of a code in the picture shown now, or null when there is none. */
  readonly read: (video: HTMLVideoElement) => Promise<string | null>;
  readonly close: () => void;
};

/** What browsers with a decoder of their own offer; TypeScript's DOM does not know it yet. */
type NativeDetector = { detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]> };
type NativeDetectorClass = {
  new (options: { formats: readonly string[] }): NativeDetector;
  getSupportedFormats(): Promise<readonly string[]>;
};

/** The widest picture that the own decoder looks at, pixels: a code fills enough of it, and a phone keeps up. */
const mostPixels = 960;

/** Opens the browser's own decoder, or where it has none the one of WebAssembly, which is loaded only then. */
export async function openDecoder(): Promise<Decoder> {
  return (await openNative()) ?? openOwn();
}

async function openNative(): Promise<Decoder | null> {
  const { BarcodeDetector } = globalThis as { readonly BarcodeDetector?: NativeDetectorClass };
  const formats = (await BarcodeDetector?.getSupportedFormats().catch(() => [])) ?? [];
  if (BarcodeDetector === undefined || !formats.includes("qr_code")) return null;
  const detector = new BarcodeDetector({ formats: ["qr_code"] });
  return { read: async (video) => (await detector.detect(video))[0]?.rawValue ?? null, close: () => undefined };
}

/** In a worker: the pictures do not hold up the page, and only the worker may run WebAssembly (its own security policy). */
async function openOwn(): Promise<Decoder> {
  const worker = new Worker(new URL("./decode-worker.ts", import.meta.url), { type: "module" });
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d", { willReadFrequently: true });
  const answer = (): Promise<unknown> =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<unknown>) => resolve(data);
      worker.onerror = () => reject(new Error("the decoder could not be started"));
    });
  const started = await answer();
  if (started !== "ready" || context === null) {
    worker.terminate();
    throw new Error("the decoder could not be started");
  }
  const read = async (video: HTMLVideoElement): Promise<string | null> => {
    if (video.videoWidth === 0) return null;
    const scale = Math.min(1, mostPixels / Math.max(video.videoWidth, video.videoHeight));
    canvas.width = Math.round(video.videoWidth * scale);
    canvas.height = Math.round(video.videoHeight * scale);
    context.drawImage(video, 0, 0, canvas.width, canvas.height);
    const picture = context.getImageData(0, 0, canvas.width, canvas.height);
    const found = answer();
    worker.postMessage(picture, [picture.data.buffer]);
    const text = await found;
    return typeof text === "string" ? text : null;
  };
  return { read, close: () => worker.terminate() };
}
