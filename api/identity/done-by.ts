import type { Caller } from "./caller.ts";

/** Who did something, as the tables keep it: the person's id, or the id of the service token that a machine came with. */
export const doneBy = ({ person, token }: Caller): string => person?.id ?? token;
