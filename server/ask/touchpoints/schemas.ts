import { limits, type TemplateKey, templateKeys } from "@croquette/survey";
import { z } from "@hono/zod-openapi";
import { line, moment } from "../../platform/http/fields.ts";
import { surveyStatus } from "../surveys/schemas.ts";

const channel = z.enum(["qr", "link", "mail", "site", "kiosk"]).openapi({
  description: "How guests come to the page",
});

const named = z.object({ id: z.uuid(), name: z.string() });

export const touchpointView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    code: z.string(),
    linkCode: z
      .string()
      .openapi({ description: "What stands in the link, and what sending an answer takes as `touchpoint`" }),
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
/** A touchpoint without the address of this server in front of its link. */
export type Touchpoint = Omit<TouchpointView, "link">;

const owner = z.strictObject({ kind: z.enum(["member", "team"]), id: z.uuid() }).nullable();
const spots = z
  .array(line(limits.spot))
  .max(500)
  .transform((names) => [...new Set(names)]);

/** A survey that there is, or a template to make and publish one from at once. */
type SurveyChoice = { readonly id: string } | { readonly template: TemplateKey };

export const newTouchpoint = z
  .strictObject({
    name: line(100),
    channel: channel.default("qr"),
    placeId: z.uuid().nullable().default(null),
    surveyId: z.uuid().optional(),
    template: z.enum(templateKeys).optional(),
    owner: owner.optional().openapi({
      description:
        "When it is left out: the member who makes the touchpoint; for an API key the owner of the workspace",
    }),
    spots: spots.default([]),
  })
  .transform(({ surveyId, template, ...rest }, check) => {
    const choice = chooseSurvey(surveyId, template);
    if (choice) return { ...rest, survey: choice };
    const message = "Name either a survey or a template to make one from.";
    check.issues.push({ code: "custom", path: ["surveyId"], input: surveyId, message });
    return z.NEVER;
  })
  .openapi("NewTouchpoint", {
    description: "Name a survey that there is, or a template to make and publish one from at once; never both",
    oneOf: [{ required: ["surveyId"] }, { required: ["template"] }],
  });
export type NewTouchpoint = z.infer<typeof newTouchpoint>;

function chooseSurvey(id: string | undefined, template: TemplateKey | undefined): SurveyChoice | null {
  if (id !== undefined) return template === undefined ? { id } : null;
  return template === undefined ? null : { template };
}

export const touchpointChange = z
  .strictObject({
    name: line(100).optional(),
    channel: channel.optional(),
    placeId: z.uuid().nullable().optional(),
    surveyId: z.uuid().optional(),
    owner: owner.optional(),
    spots: spots.optional(),
  })
  .openapi("TouchpointChange");
export type TouchpointChange = z.infer<typeof touchpointChange>;

export const spotQuery = z.object({
  spot: line(limits.spot).optional().openapi({ description: "The table, room or counter" }),
});

export const pictureQuery = spotQuery.extend({
  size: z.coerce.number().int().min(128).max(4096).default(1024).openapi({ description: "Pixels a side" }),
});
