/** A GS1 identification key that an EPC URN or a GS1 Digital Link can tell, by the application identifier it has in the latter. */
export type PrimaryKey =
  | "00"
  | "01"
  | "253"
  | "255"
  | "401"
  | "402"
  | "414"
  | "417"
  | "8003"
  | "8004"
  | "8006"
  | "8010"
  | "8017"
  | "8018";

/** What goes with a key and makes it finer: lot, serial, the extension of a GLN and so on, by application identifier. */
export type Qualifier = "10" | "21" | "22" | "235" | "254" | "8011" | "8019";

/** A GS1 identifier, however it was written. */
export type Gs1Identifier = {
  readonly key: PrimaryKey;
  /** The key's value, GTINs with 14 digits, decoded. */
  readonly value: string;
  /** The finest qualifier alone, since it decides what is identified; null for the key itself. */
  readonly qualifier: { readonly ai: Exclude<Qualifier, "22">; readonly value: string } | null;
};
