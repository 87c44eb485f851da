import type { VNode } from "preact";
import { z } from "zod";
import { eventsText } from "../../../text/desk/events-text.ts";
import { useText } from "../../desk-context.ts";
import { Section } from "../../parts/section.tsx";
import { Table } from "../../parts/table.tsx";

/** Why one event was refused, as far as this page shows it. */
const CaptureError = z.object({
  type: z.string().default(""),
  event: z.int().optional(),
  eventID: z.string().optional(),
  detail: z.string().default(""),
  errors: z.array(z.object({ pointer: z.string(), expected: z.string() })).default([]),
});
type CaptureError = z.infer<typeof CaptureError>;

const kinds: Readonly<Record<string, "invalid" | "taken" | "failed">> = {
  "epcisException:ValidationException": "invalid",
  "epcisException:ResourceAlreadyExistsException": "taken",
  "epcisException:ImplementationException": "failed",
};

/** The refused events of a capture, row by row: which one, why, and at which place of it. */
export function CaptureErrors({ errors }: { readonly errors: readonly unknown[] }): VNode {
  const text = useText(eventsText).job;
  const rows = errors.flatMap((error) => {
    const read = CaptureError.safeParse(error);
    return read.success ? [read.data] : [];
  });
  return (
    <Section title={text.errorsHeading}>
      <Table
        caption={text.errorsCaption}
        columns={[
          {
            key: "row",
            head: text.row,
            naming: true,
            cell: ({ event, eventID }: CaptureError) => (
              <>
                {event === undefined ? text.wholeFile : text.rowNumber(event + 1)}
                {eventID === undefined ? null : <small class="desk-address">{eventID}</small>}
              </>
            ),
          },
          {
            key: "problem",
            head: text.problem,
            cell: ({ type }: CaptureError) => text.kinds[kinds[type] ?? "other"],
          },
          { key: "where", head: text.where, cell: (error: CaptureError) => <Where error={error} /> },
        ]}
        rows={rows}
        rowKey={({ event, type }) => String(event ?? type)}
      />
    </Section>
  );
}

function Where({ error: { errors, detail } }: { readonly error: CaptureError }): VNode {
  const text = useText(eventsText).job;
  if (errors.length === 0) return <span lang="en">{detail}</span>;
  return (
    <ul class="desk-things">
      {errors.map(({ pointer, expected }) => (
        <li key={`${pointer} ${expected}`}>
          {pointer === "" ? text.whole : <code class="desk-code desk-address">{pointer}</code>}{" "}
          <span lang="en">{expected}</span>
        </li>
      ))}
    </ul>
  );
}
