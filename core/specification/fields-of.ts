import type { Requirement } from "./requirement.ts";

/** Gives the paths that a requirement reads, in the order in which a person would fill them in. */
export function fieldsOf(requirement: Requirement): string[] {
  switch (requirement.kind) {
    case "number": {
      const { of } = requirement;
      return "field" in of ? [of.field] : [...("sum" in of ? of.sum : of.ratio)];
    }
    case "choice":
    case "zone":
      return [requirement.field];
    case "day": {
      const years = [requirement.notBefore, requirement.notAfter].map((end) => end?.year?.field);
      return [...new Set([...years.filter((path) => path !== undefined), requirement.field])];
    }
    case "duration": {
      const { from, to } = requirement;
      return ["field" in from ? from.field : from.year.field, to.field];
    }
  }
}
