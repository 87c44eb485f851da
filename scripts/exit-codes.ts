/** How a program of ours ends (sysexits.h): by these the supervisor knows whether starting it again can help. */
export const exitCodes = {
  /** Something failed that may be better next time. */
  failure: 1,
  /** Starting again cannot help: a person must change a setting or mend a file. */
  configuration: 78,
} as const;
