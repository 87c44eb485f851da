/** One of the values that an event has under a name; one of the three is set. Times in UTC, to the millisecond. */
export type IndexedValue = {
  readonly name: string;
  readonly text?: string;
  readonly number?: number;
  readonly time?: string;
};
