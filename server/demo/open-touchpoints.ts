import type { TemplateKey } from "@croquette/survey";
import { createSurvey, createTouchpoint, loadAskable, type OpenAskable, publishSurvey } from "../ask/index.ts";
import type { Context } from "../platform/context.ts";
import { createPlace } from "../workspace/index.ts";
import type { Phrases } from "./phrases.ts";
import type { Stage } from "./story.ts";

/** A touchpoint of the story that really asks. */
export interface Asking extends Stage {
  readonly askable: OpenAskable;
}

interface Owner {
  readonly kind: "member" | "team";
  readonly id: string;
}

/** Opens three restaurants, deliveries from one of them, and the questions after a talk with support. */
export async function openTouchpoints(
  ctx: Context,
  { names }: Phrases,
  people: { readonly owner: string; readonly marta: string; readonly team: string },
): Promise<Asking[]> {
  const table = await publish(ctx, "restaurant-table", names.tableSurvey);
  const delivery = await publish(ctx, "delivery", names.deliverySurvey);
  const support = await publish(ctx, "after-support", names.supportSurvey);
  const team: Owner = { kind: "team", id: people.team };
  const marta: Owner = { kind: "member", id: people.marta };

  const asking: Asking[] = [];
  for (const name of ["Amsterdam", "Utrecht", "Rotterdam"]) {
    const place = await createPlace(ctx, { name });
    const spots = Array.from({ length: 12 }, (_, index) => String(index + 1));
    const owner = name === "Utrecht" ? marta : team;
    const tables = { kind: "table", name: names.tableTouchpoint, survey: table, place, spots, owner } as const;
    asking.push(await open(ctx, tables));
    if (name !== "Rotterdam") continue;
    const door = { kind: "delivery", name: names.deliveryTouchpoint, survey: delivery, place, spots: [] } as const;
    asking.push(await open(ctx, { ...door, owner: team }));
  }
  const desk = { kind: "support", name: names.supportTouchpoint, survey: support, place: null, spots: [] } as const;
  asking.push(await open(ctx, { ...desk, owner: { kind: "member", id: people.owner } }));
  return asking;
}

interface Opening {
  readonly kind: Stage["kind"];
  readonly name: string;
  readonly survey: string;
  readonly place: { readonly id: string; readonly name: string } | null;
  readonly spots: readonly string[];
  readonly owner: Owner;
}

async function open(ctx: Context, { kind, name, survey, place, spots, owner }: Opening): Promise<Asking> {
  const touchpoint = await createTouchpoint(ctx, {
    name: place ? `${name}, ${place.name}` : name,
    channel: kind === "support" ? "mail" : "qr",
    placeId: place?.id ?? null,
    survey: { id: survey },
    owner,
    spots: [...spots],
  });
  const askable = await loadAskable(ctx.tx, touchpoint.linkCode);
  if (!askable?.open) throw new Error(`The demo's touchpoint ${touchpoint.name} does not ask.`);
  return { id: touchpoint.id, kind, place: place?.name ?? null, spots, content: askable.content, askable };
}

/** Returns the id of the survey. */
async function publish(ctx: Context, template: TemplateKey, name: string): Promise<string> {
  const { id, draftRevision } = await createSurvey(ctx, { template, name });
  await publishSurvey(ctx, id, { draftRevision });
  return id;
}
