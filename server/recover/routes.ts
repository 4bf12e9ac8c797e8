import { z } from "@hono/zod-openapi";
import { body, idPath, json } from "../platform/http/route-schemas.ts";
import { inContext, route, routes } from "../workspace/index.ts";
import { addNote } from "./add-note.ts";
import { archiveCause } from "./causes/archive-cause.ts";
import { changeCause } from "./causes/change-cause.ts";
import { createCause } from "./causes/create-cause.ts";
import { listCauses } from "./causes/list-causes.ts";
import { restoreCause } from "./causes/restore-cause.ts";
import { causePage, causeView, changeCauseBody, newCauseBody } from "./causes/schemas.ts";
import { changeCase } from "./change-case.ts";
import { getCaseFigures } from "./figures/get-case-figures.ts";
import { caseFigures, figuresQuery } from "./figures/schemas.ts";
import { getCase } from "./get-case.ts";
import { listCases } from "./list-cases.ts";
import { getNow } from "./now/get-now.ts";
import { now } from "./now/schemas.ts";
import { openCaseForFeedback } from "./open-case-for-feedback.ts";
import { reopenCase } from "./reopen-case.ts";
import { replyToCustomer } from "./reply-to-customer.ts";
import { resolveCase } from "./resolve-case.ts";
import {
  caseDetail,
  casePage,
  caseQuery,
  changeCaseBody,
  markBody,
  noteBody,
  reopenBody,
  replyBody,
  resolveBody,
} from "./schemas.ts";

const tags = ["Cases"];
const params = idPath;
const theCase = { 200: json("The case as it is now", caseDetail) };
const theCause = { 200: json("The cause as it is now", causeView) };

const list = route("cases:read", {
  method: "get",
  path: "/cases",
  tags,
  summary: "List cases",
  request: { query: caseQuery },
  responses: { 200: json("A page", casePage) },
});

const get = route("cases:read", {
  method: "get",
  path: "/cases/{id}",
  tags,
  summary: "One case with its feedback and timeline",
  request: { params },
  responses: theCase,
});

const figures = route("cases:read", {
  method: "get",
  path: "/cases/figures",
  tags,
  summary: "How many cases are open and late, and what happened to cases in a period",
  request: { query: figuresQuery },
  responses: { 200: json("The figures", caseFigures) },
});

const showNow = route("cases:read", {
  method: "get",
  path: "/now",
  tags: ["Now"],
  summary: "What waits, what came in, what changed, what was praised",
  responses: { 200: json("The home of every role", now) },
});

const change = route("cases:write", {
  method: "patch",
  path: "/cases/{id}",
  tags,
  summary: "Change owner, status, deadline, cause, or what was done",
  request: { params, body: body(changeCaseBody) },
  responses: theCase,
});

const note = route("cases:write", {
  method: "post",
  path: "/cases/{id}/notes",
  tags,
  summary: "Add a note for colleagues",
  request: { params, body: body(noteBody) },
  responses: theCase,
});

const reply = route("cases:write", {
  method: "post",
  path: "/cases/{id}/replies",
  tags,
  summary: "Answer the customer by mail",
  request: { params, body: body(replyBody) },
  responses: theCase,
});

const resolve = route("cases:write", {
  method: "post",
  path: "/cases/{id}/resolve",
  tags,
  summary: "Say that it was put right, and ask the customer",
  request: { params, body: body(resolveBody) },
  responses: theCase,
});

const reopen = route("cases:write", {
  method: "post",
  path: "/cases/{id}/reopen",
  tags,
  summary: "Open a resolved or closed case again",
  request: { params, body: body(reopenBody) },
  responses: theCase,
});

const mark = route("cases:write", {
  method: "post",
  path: "/feedback/{id}/case",
  tags,
  summary: "Open a case for some feedback, whatever its score",
  description: "Feedback that has a case keeps it; a customer's open case at the same touchpoint takes it in.",
  request: { params, body: body(markBody) },
  responses: theCase,
});

const listCausesRoute = route("cases:read", {
  method: "get",
  path: "/causes",
  tags,
  summary: "List the causes that a case can have",
  request: { query: z.object({ archived: z.enum(["true"]).optional() }) },
  responses: { 200: json("All of them, in the workspace's own order", causePage) },
});

const createCauseRoute = route("cases:settings", {
  method: "post",
  path: "/causes",
  tags,
  summary: "Add a cause",
  request: { body: body(newCauseBody) },
  responses: { 201: json("The new cause", causeView) },
});

const changeCauseRoute = route("cases:settings", {
  method: "patch",
  path: "/causes/{id}",
  tags,
  summary: "Rename or move a cause",
  request: { params, body: body(changeCauseBody) },
  responses: theCause,
});

const archiveCauseRoute = route("cases:settings", {
  method: "post",
  path: "/causes/{id}/archive",
  tags,
  summary: "Put a cause away",
  request: { params },
  responses: theCause,
});

const restoreCauseRoute = route("cases:settings", {
  method: "post",
  path: "/causes/{id}/restore",
  tags,
  summary: "Bring a cause back",
  request: { params },
  responses: theCause,
});

/** Cases and their causes, for members and programs. */
export const recoverRoutes = routes()
  .openapi(list, async (c) => c.json(await inContext(c, (ctx) => listCases(ctx, c.req.valid("query"))), 200))
  .openapi(figures, async (c) => c.json(await inContext(c, (ctx) => getCaseFigures(ctx, c.req.valid("query"))), 200))
  .openapi(showNow, async (c) => c.json(await inContext(c, getNow), 200))
  .openapi(get, async (c) => c.json(await inContext(c, (ctx) => getCase(ctx, c.req.valid("param").id)), 200))
  .openapi(change, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await inContext(c, (ctx) => changeCase(ctx, id, c.req.valid("json"))), 200);
  })
  .openapi(note, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await inContext(c, (ctx) => addNote(ctx, id, c.req.valid("json"))), 200);
  })
  .openapi(reply, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await inContext(c, (ctx) => replyToCustomer(ctx, id, c.req.valid("json"))), 200);
  })
  .openapi(resolve, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await inContext(c, (ctx) => resolveCase(ctx, id, c.req.valid("json"))), 200);
  })
  .openapi(reopen, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await inContext(c, (ctx) => reopenCase(ctx, id, c.req.valid("json"))), 200);
  })
  .openapi(mark, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await inContext(c, (ctx) => openCaseForFeedback(ctx, id, c.req.valid("json"))), 200);
  })
  .openapi(listCausesRoute, async (c) => {
    const which = c.req.valid("query").archived ? "archived" : "active";
    const items = await inContext(c, (ctx) => listCauses(ctx, which));
    return c.json({ items, nextCursor: null }, 200);
  })
  .openapi(createCauseRoute, async (c) =>
    c.json(await inContext(c, (ctx) => createCause(ctx, c.req.valid("json"))), 201),
  )
  .openapi(changeCauseRoute, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await inContext(c, (ctx) => changeCause(ctx, id, c.req.valid("json"))), 200);
  })
  .openapi(archiveCauseRoute, async (c) =>
    c.json(await inContext(c, (ctx) => archiveCause(ctx, c.req.valid("param").id)), 200),
  )
  .openapi(restoreCauseRoute, async (c) =>
    c.json(await inContext(c, (ctx) => restoreCause(ctx, c.req.valid("param").id)), 200),
  );
