import { z } from "zod";

/** What a parameter means in every list that has it, unless the list says more. */
const meanings: Readonly<Record<string, string>> = {
  archived: "`true`: what was put away instead of what is in use",
  by: "What to compare",
  case: "Only feedback that has a case, or that has none",
  cause: "Only cases with this cause, by its id",
  channel: "Only what came by this channel, such as `qr`",
  compareFrom: "First day of the period to compare with, in the workspace's calendar",
  compareTo: "Last day of the period to compare with",
  confirmation: "Only cases of which the customer was asked or said this",
  cursor: "`nextCursor` of the page before; with the same filters",
  customer: "Only what is about this customer, by its id",
  dimension: "What `value` is; `all` for the whole workspace",
  fromScore: "The lowest score; names `metric` too",
  id: "The id of what the path speaks of",
  lang: "The language of the page, as a tag such as `nl`",
  language: "Only what was answered in this language, as a tag such as `nl`",
  limit: "How many at most",
  metric: "The metric, by its id; `/metrics` lists them",
  place: "Only what happened at this place, by its id",
  search: "Only what contains these words",
  sort: "The order",
  status: "Only those with this status",
  step: "How long each point of the line is",
  survey: "Only answers to this survey, by its id",
  to: "Last day, in the workspace's calendar",
  token: "The word in the link of an invitation",
  toScore: "The highest score; names `metric` too",
  touchpoint: "Only what came from this touchpoint, by its id",
  value: "The id of the touchpoint, place or survey, or the channel; left out for the whole workspace",
};

const parameter = z.looseObject({
  name: z.string(),
  description: z.string().optional(),
  schema: z.looseObject({ description: z.string().optional() }).optional(),
});
const described = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), z.looseObject({ parameters: z.array(parameter).optional() }))),
});

/** The same document in which every parameter says what it is for. */
export function describeParameters(document: object): z.infer<typeof described> {
  const { paths, ...rest } = described.parse(document);
  for (const methods of Object.values(paths)) {
    for (const { parameters = [] } of Object.values(methods)) {
      for (const one of parameters) one.description ??= one.schema?.description ?? meaningOf(one.name);
    }
  }
  return { ...rest, paths };
}

function meaningOf(name: string): string | undefined {
  if (/[a-z]From$/.test(name) && !meanings[name]) return "First day, in the workspace's calendar";
  if (/[a-z]To$/.test(name) && !meanings[name]) return "Last day, in the workspace's calendar";
  return meanings[name];
}
