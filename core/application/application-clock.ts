import type { ApplicationState } from "./application-state.ts";

/** The body's time to decide: not begun, running until an instant, or standing still with so much left. Unix seconds. */
export type ApplicationClock = {
  readonly dueAt: bigint | null;
  /** What was left when it was stopped; negative when the term had passed. */
  readonly secondsLeft: bigint | null;
};

export const clockNotBegun: ApplicationClock = { dueAt: null, secondsLeft: null };

const daySeconds = 86_400n;

/**
 * Gives the clock after an application came into a state: it begins at the first submission, stands still while the
 * operator is asked to complete, goes on with what was left, and ends with the application.
 *
 * @param now - Unix seconds.
 * @param daysToDecide - The body's term; it counts for a clock that begins now.
 */
export function clockAfter(
  clock: ApplicationClock,
  state: ApplicationState,
  now: bigint,
  daysToDecide: number,
): ApplicationClock {
  switch (state) {
    case "submitted":
    case "in-review":
      if (clock.secondsLeft !== null) return { dueAt: now + clock.secondsLeft, secondsLeft: null };
      return clock.dueAt === null ? { dueAt: now + BigInt(daysToDecide) * daySeconds, secondsLeft: null } : clock;
    case "completion-requested":
      return clock.dueAt === null ? clock : { dueAt: null, secondsLeft: clock.dueAt - now };
    default:
      return clockNotBegun;
  }
}
