import { limits, templateKeys } from "@croquette/survey";
import { z } from "@hono/zod-openapi";
import { line, moment } from "../../workspace/schemas.ts";
import { surveyStatus } from "../surveys/schemas.ts";

export const channel = z.enum(["qr", "link", "mail", "site", "kiosk"]).openapi({
  description: "How guests come to the page",
});

const named = z.object({ id: z.uuid(), name: z.string() });

export const touchpointView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    code: z.string().openapi({ description: "What stands in the link, and what the API takes as `touchpoint`" }),
    link: z.string(),
    channel: z.string(),
    place: named.nullable(),
    survey: named.extend({ status: surveyStatus }),
    owner: named.extend({ kind: z.enum(["member", "team"]) }).nullable(),
    spots: z.array(z.string()).openapi({ description: "Tables, rooms or counters with a code of their own" }),
    createdAt: moment,
    archivedAt: moment.nullable(),
  })
  .openapi("Touchpoint");
export type TouchpointView = z.infer<typeof touchpointView>;

const owner = z.strictObject({ kind: z.enum(["member", "team"]), id: z.uuid() }).nullable();
const spots = z
  .array(line(limits.spot))
  .max(500)
  .transform((names) => [...new Set(names)]);

const survey = z
  .union([z.strictObject({ id: z.uuid() }), z.strictObject({ template: z.enum(templateKeys) })])
  .openapi({ description: "One that there is, or a template to make and publish one from at once" });

export const newTouchpoint = z
  .strictObject({
    name: line(100),
    channel: channel.default("qr"),
    placeId: z.uuid().nullable().default(null),
    survey,
    owner: owner.exactOptional().openapi({ description: "Whoever makes the touchpoint, when it is left out" }),
    spots: spots.default([]),
  })
  .openapi("NewTouchpoint");
export type NewTouchpoint = z.infer<typeof newTouchpoint>;

export const touchpointChange = z
  .strictObject({
    name: line(100).exactOptional(),
    channel: channel.exactOptional(),
    placeId: z.uuid().nullable().exactOptional(),
    surveyId: z.uuid().exactOptional(),
    owner: owner.exactOptional(),
    spots: spots.exactOptional(),
  })
  .openapi("TouchpointChange");
export type TouchpointChange = z.infer<typeof touchpointChange>;

/** The spot of a link, as `?table=12`. */
export const spotQuery = z.object({
  table: line(limits.spot).optional().openapi({ description: "The table, room or counter" }),
});
