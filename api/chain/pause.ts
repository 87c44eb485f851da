/** Waits so many milliseconds, or until the signal aborts, or until the {@link Alarm} rings. Never rejects. */
export function pause(milliseconds: number, signal: AbortSignal, alarm?: Alarm): Promise<void> {
  if (signal.aborted || alarm?.take()) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      alarm?.disarm();
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener("abort", done, { once: true });
    alarm?.arm(done);
  });
}

/** Wakes one sleeper early; a ring while nobody sleeps is kept for the next. */
export type Alarm = {
  readonly ring: () => void;
  /** For {@link pause}: whether it rang since the last sleep; taking it silences it. */
  readonly take: () => boolean;
  readonly arm: (wake: () => void) => void;
  readonly disarm: () => void;
};

/** Makes an alarm for one loop. */
export function makeAlarm(): Alarm {
  let rang = false;
  let sleeper: (() => void) | null = null;
  return {
    ring: () => {
      if (sleeper) sleeper();
      else rang = true;
    },
    take: () => {
      const was = rang;
      rang = false;
      return was;
    },
    arm: (wake) => {
      sleeper = wake;
    },
    disarm: () => {
      sleeper = null;
    },
  };
}
