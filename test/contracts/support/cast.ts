import { computeAddress, id, SigningKey } from "ethers";

/** Everyone in the story, with fixed ids and keys. `rival` is a second control body, `carrier` and `trader` further operators. */
const names = ["body", "rival", "maker", "carrier", "trader", "inspector", "warden", "stranger"] as const;
export type Player = (typeof names)[number];

const play = (name: Player) => {
  const key = new SigningKey(id(`filigrana test key: ${name}`));
  return { id: id(`filigrana test actor: ${name}`).slice(0, 18), key, address: computeAddress(key).toLowerCase() };
};

/** The fixed cast: the same ids and keys on every machine. `stranger` has a key and is enrolled nowhere. */
export const cast = Object.fromEntries(names.map((name) => [name, play(name)])) as Record<
  Player,
  ReturnType<typeof play>
>;

/** Roles as the contract numbers them. */
export const roleOf: Record<Exclude<Player, "stranger">, 1 | 2 | 3> = {
  maker: 1,
  carrier: 1,
  trader: 1,
  body: 2,
  rival: 2,
  inspector: 3,
  warden: 3,
};

/** 8 bytes for the certificate or product that a test calls by this name. */
export const shortId = (name: string): string => id(name).slice(0, 18);

/** A scheme's code as the chain spells it: ASCII, left-aligned in 8 bytes. */
export const scheme = (code: string): string => `0x${Buffer.from(code, "ascii").toString("hex").padEnd(16, "0")}`;

export const products = {
  riserva: {
    id: shortId("castelli-di-jesi-verdicchio-riserva-docg"),
    scheme: scheme("DOCG"),
    unit: 2,
    countersigned: true,
    processed: false,
    rank: 3,
  },
  wheat: { id: shortId("qm-wheat"), scheme: scheme("QM"), unit: 1, countersigned: false, processed: false, rank: 0 },
} as const;
