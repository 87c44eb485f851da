import { z } from "zod";
import { endpoint } from "../../../../core/http/endpoint.ts";

const Target = z.object({
  href: z.string(),
  title: z.string(),
  hreflang: z.array(z.string()).optional(),
  context: z.array(z.string()).optional(),
});

/** A linkset (RFC 9264): each entry has an anchor and, by link type, where it leads; what else it says is left aside. */
const Linkset = z.object({
  linkset: z.array(
    z.object({ anchor: z.string() }).catchall(z.union([z.array(Target), z.string(), z.array(z.unknown())])),
  ),
});

/** What the public resolver answers about a lot: the answer that everybody gets, read by the desk as by anybody else. */
export const linksetEndpoint = endpoint({
  name: "linkset",
  method: "GET",
  path: "/01/{gtin}/10/{lot}",
  summary: "Everything that a lot is linked to.",
  tags: ["resolver"],
  auth: "none",
  params: z.object({ gtin: z.string(), lot: z.string() }),
  query: z.object({ linkType: z.literal("linkset") }),
  replies: { 200: Linkset },
  errors: ["link/not-found"],
});

/** One link of a linkset, with its type and whether the site that answered leads to itself. */
export type LinksetRow = {
  readonly linkType: string;
  readonly href: string;
  readonly title: string;
  readonly isOwn: boolean;
};

const vocabulary = "https://ref.gs1.org/voc/";

/** The links of a linkset in the order told, the most specific level first. */
export const rowsOf = ({ linkset }: z.infer<typeof Linkset>): LinksetRow[] =>
  linkset.flatMap(({ anchor, ...types }) =>
    Object.entries(types).flatMap(([name, targets]) => {
      if (!name.startsWith(vocabulary) || !Array.isArray(targets)) return [];
      return targets.flatMap((target) => {
        const read = Target.safeParse(target);
        if (!read.success) return [];
        const { href, title } = read.data;
        const isOwn = URL.canParse(href) && new URL(href).origin === new URL(anchor).origin;
        return [{ linkType: name.slice(vocabulary.length), href, title, isOwn }];
      });
    }),
  );
