import { z } from "@hono/zod-openapi";
import { line, moment } from "../../platform/http/fields.ts";

export const placeView = z
  .object({ id: z.uuid(), name: z.string(), createdAt: moment, archivedAt: moment.nullable() })
  .openapi("Place");

export type PlaceView = z.infer<typeof placeView>;

export const newPlace = z.strictObject({ name: line(100) }).openapi("NewPlace");

export type NewPlace = z.infer<typeof newPlace>;

export const placeChange = z.strictObject({ name: line(100) }).openapi("PlaceChange");

export type PlaceChange = z.infer<typeof placeChange>;
