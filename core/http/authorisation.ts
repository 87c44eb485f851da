import type { CallerRole } from "./endpoint.ts";

/** What a person may do for an actor: look, work, or also decide who else may. Each includes the one before. */
export const membershipRoles = ["viewer", "editor", "owner"] as const;
export type MembershipRole = (typeof membershipRoles)[number];

/** `own`: what the actor is a party of; another's looks as if it did not exist. `all`: everybody's. */
export type Scope = "own" | "all";

/** Who may do one thing to one kind of object: the actor's role with its reach, and the least that a member must be. */
export type Rule = { readonly [Role in CallerRole]?: Scope } & { readonly least: MembershipRole };

const everyone = (scope: Scope, least: MembershipRole): Rule => ({
  operator: scope,
  "control-body": scope,
  inspector: scope,
  region: scope,
  least,
});

/** Parties see their own; those who supervise see all. */
const partiesAndSupervisors: Rule = {
  operator: "own",
  "control-body": "own",
  inspector: "all",
  region: "all",
  least: "viewer",
};

/**
 * Role × object × verb: the one table of who may do what. The endpoints name their cell, the server refuses by it, the
 * use-cases take from it how far a caller sees, and the matrix test walks every cell.
 */
export const authorisation = {
  token: {
    issue: { ...everyone("own", "owner"), region: "all" },
    list: everyone("own", "owner"),
    revoke: { ...everyone("own", "owner"), region: "all" },
  },
  member: {
    list: everyone("own", "viewer"),
    invite: everyone("own", "owner"),
    change: everyone("own", "owner"),
    revoke: everyone("own", "owner"),
  },
  actor: { enrol: { region: "all", least: "editor" }, end: { region: "all", least: "editor" } },
  accreditation: { grant: { region: "all", least: "editor" } },
  governanceAct: {
    cancel: { region: "all", least: "editor" },
    repeat: { region: "all", least: "editor" },
  },
  registry: { stop: { region: "all", least: "owner" } },
  specification: { publish: { region: "all", least: "editor" } },
  product: { rule: { region: "all", least: "editor" } },
  certificate: {
    grant: { "control-body": "own", least: "editor" },
    amend: { "control-body": "own", least: "editor" },
  },
  batch: {
    register: { operator: "own", least: "editor" },
    read: partiesAndSupervisors,
  },
  draft: {
    read: { operator: "own", least: "viewer" },
    write: { operator: "own", least: "editor" },
  },
  seal: {
    read: partiesAndSupervisors,
    countersign: { "control-body": "own", least: "editor" },
    return: { "control-body": "own", least: "editor" },
    cancel: { operator: "own", least: "editor" },
  },
  subject: { read: { inspector: "all", region: "all", "control-body": "own", least: "viewer" } },
  labelOrder: {
    place: { operator: "own", least: "editor" },
    read: { operator: "own", inspector: "all", region: "all", least: "viewer" },
    download: { operator: "own", least: "editor" },
    count: partiesAndSupervisors,
  },
  item: {
    void: { operator: "own", least: "editor" },
    read: { operator: "own", inspector: "all", region: "all", least: "viewer" },
  },
  productLink: {
    read: { operator: "own", inspector: "all", region: "all", least: "viewer" },
    write: { operator: "own", least: "editor" },
  },
  scan: { read: { operator: "own", region: "all", least: "viewer" } },
  measure: { place: { inspector: "all", "control-body": "own", least: "editor" } },
  handover: {
    propose: { operator: "own", least: "editor" },
    decide: { operator: "own", least: "editor" },
    withdraw: { operator: "own", least: "editor" },
    read: partiesAndSupervisors,
  },
  holding: { read: { operator: "own", inspector: "all", region: "all", least: "viewer" } },
  transformation: {
    make: { operator: "own", least: "editor" },
    read: partiesAndSupervisors,
  },
  batchTrace: { read: partiesAndSupervisors },
  recall: {
    preview: { inspector: "all", "control-body": "own", least: "viewer" },
    declare: { inspector: "all", "control-body": "own", least: "editor" },
    read: { inspector: "all", region: "all", "control-body": "own", least: "viewer" },
  },
  report: { read: { operator: "own", inspector: "all", region: "all", least: "viewer" } },
  loss: { declare: { operator: "own", least: "editor" } },
  operation: { read: partiesAndSupervisors },
  application: {
    read: partiesAndSupervisors,
    apply: { operator: "own", least: "editor" },
    review: { "control-body": "own", least: "editor" },
  },
  document: {
    read: partiesAndSupervisors,
    upload: { operator: "own", "control-body": "own", least: "editor" },
  },
  procedure: {
    read: everyone("all", "viewer"),
    set: { "control-body": "own", least: "owner" },
  },
  epcisEvent: {
    capture: everyone("own", "editor"),
    read: partiesAndSupervisors,
  },
  epcisCapture: { read: everyone("own", "viewer") },
  epcisQuery: { read: everyone("own", "viewer"), write: everyone("own", "editor") },
  epcisSubscription: { read: everyone("own", "viewer"), write: everyone("own", "editor") },
  notice: { read: everyone("own", "viewer") },
  event: { read: everyone("own", "viewer") },
  import: {
    read: { operator: "own", least: "viewer" },
    create: { operator: "own", least: "editor" },
    undo: { operator: "own", least: "editor" },
  },
} as const satisfies Record<string, Record<string, Rule>>;

type Table = typeof authorisation;

/** A cell's address: the object and what is done to it. */
export type Permission = { [O in keyof Table]: readonly [O, keyof Table[O] & string] }[keyof Table];

/** The rule of a cell. */
export const ruleOf = ([object, verb]: Permission): Rule =>
  (authorisation as Record<string, Record<string, Rule>>)[object]?.[verb] ?? { least: "owner" };

/** The roles that a cell lets in, in the table's order. */
export const rolesOf = (permission: Permission): CallerRole[] =>
  (["operator", "control-body", "inspector", "region"] as const).filter((role) => ruleOf(permission)[role]);

/** How far a role reaches in a cell; null for not at all. */
export const scopeOf = (role: CallerRole, permission: Permission): Scope | null => ruleOf(permission)[role] ?? null;

/** Whether a member of this standing may do what asks for `least`. */
export const isAtLeast = (role: MembershipRole, least: MembershipRole): boolean =>
  membershipRoles.indexOf(role) >= membershipRoles.indexOf(least);

/**
 * The least level of assurance (SPID 1 to 3) at which a person may act in a role: those whose word others rely on need two
 * factors.
 */
export const leastAssuranceOf = (role: CallerRole): 1 | 2 => (role === "operator" ? 1 : 2);
