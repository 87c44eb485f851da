import { type Permission, scopeOf } from "../../core/http/authorisation.ts";
import type { Caller } from "./caller.ts";

/** Who an object belongs to: the operator whose it is, and the control body that certifies it. */
export type Parties = { readonly operator: string; readonly controlBody: string };

/** The side on which a caller is a party of what has an operator and a control body. */
export const sideOf = ({ role }: Pick<Caller, "role">): keyof Parties =>
  role === "operator" ? "operator" : "controlBody";

/** Whether a cell of the table lets the caller reach this object: because it reaches all, or because it is a party. */
export const reaches = (caller: Pick<Caller, "actor" | "role">, permission: Permission, parties: Parties): boolean => {
  const scope = scopeOf(caller.role, permission);
  return scope === "all" || (scope === "own" && parties[sideOf(caller)] === caller.actor);
};
