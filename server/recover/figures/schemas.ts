import { z } from "@hono/zod-openapi";
import { dimensions, localDay } from "../../understand/index.ts";

export const figuresQuery = z.object({
  from: localDay.optional().openapi({ description: "First day; 29 days before `to` when absent" }),
  to: localDay.optional().openapi({ description: "Last day; today when absent" }),
  dimension: z.enum(dimensions).default("all"),
  value: z.string().max(100).default(""),
});

export type FiguresQuery = z.infer<typeof figuresQuery>;

const count = (description: string) => z.int().openapi({ description });

export const caseFigures = z
  .object({
    period: z.object({ from: z.iso.date(), to: z.iso.date() }),
    open: count("Open at this moment"),
    waiting: count("Open at this moment, with a customer who can be answered and waits for that"),
    late: count("Open at this moment, with a deadline that has passed"),
    opened: count("Opened in the period"),
    recovered: count("Resolved in the period"),
    confirmed: count("The customer said in the period that it was put right"),
    unconfirmed: count("Closed in the period because the customer did not answer"),
    reopened: count("Cases that were opened again in the period, each counted once"),
    reopenings: count("How many times a case was opened again in the period; one can be opened again more than once"),
  })
  .openapi("CaseFigures");

export type CaseFigures = z.infer<typeof caseFigures>;
