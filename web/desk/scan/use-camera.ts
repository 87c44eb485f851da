import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { type Decoder, openDecoder } from "./decoder.ts";

/** How the camera stands; the last three say why it does not work. */
export type CameraState = "idle" | "starting" | "looking" | "denied" | "no-camera" | "broken";

/** The pause between two pictures, milliseconds. */
const pauseMs = 120;

/**
 * Lets a component look for codes with the camera. Each code is told once, until another one is seen; the camera is let go
 * at `stop` and when the component is gone.
 */
export function useCamera(onCode: (text: string) => void) {
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<CameraState>("idle");
  const running = useRef<{ stopped: boolean; stream: MediaStream | null; decoder: Decoder | null } | null>(null);
  const told = useRef(onCode);
  told.current = onCode;

  const stop = useCallback(() => {
    const current = running.current;
    running.current = null;
    if (current === null) return;
    current.stopped = true;
    end(current);
    setState("idle");
  }, []);

  const start = useCallback(async () => {
    stop();
    const current = { stopped: false, stream: null as MediaStream | null, decoder: null as Decoder | null };
    running.current = current;
    setState("starting");
    try {
      current.stream = await openCamera();
      current.decoder = await openDecoder().catch(() => {
        throw new Trouble("broken");
      });
      const element = video.current;
      if (current.stopped || element === null) return end(current);
      element.srcObject = current.stream;
      await element.play();
      setState("looking");
      await look(current, element, current.decoder, (text) => told.current(text));
    } catch (error) {
      end(current);
      if (!current.stopped) setState(error instanceof Trouble ? error.state : "broken");
    }
  }, [stop]);

  useEffect(() => stop, [stop]);
  return { video, state, start, stop };
}

class Trouble extends Error {
  readonly state: CameraState;

  constructor(state: CameraState) {
    super(state);
    this.state = state;
  }
}

async function openCamera(): Promise<MediaStream> {
  // Without a secure connection a browser has no mediaDevices at all.
  const devices = (navigator as { readonly mediaDevices?: MediaDevices }).mediaDevices;
  if (devices === undefined) throw new Trouble("no-camera");
  try {
    return await devices.getUserMedia({ video: { facingMode: "environment" }, audio: false });
  } catch (error) {
    const denied = error instanceof DOMException && error.name === "NotAllowedError";
    throw new Trouble(denied ? "denied" : "no-camera");
  }
}

async function look(
  current: { readonly stopped: boolean },
  video: HTMLVideoElement,
  decoder: Decoder,
  onCode: (text: string) => void,
): Promise<void> {
  let last: string | null = null;
  while (!current.stopped) {
    const text = await decoder.read(video);
    if (current.stopped) return;
    if (text !== null && text !== last) {
      last = text;
      onCode(text);
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

function end({ stream, decoder }: { readonly stream: MediaStream | null; readonly decoder: Decoder | null }): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
  decoder?.close();
}
