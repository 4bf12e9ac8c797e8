import { pageOf } from "../platform/http/page-schemas.ts";
import { body, idPath, json } from "../platform/http/route-schemas.ts";
import { inContext, route, routes } from "../workspace/index.ts";
import { getCustomer } from "./get-customer.ts";
import { listCustomers } from "./list-customers.ts";
import { renameCustomer } from "./rename-customer.ts";
import { customerChange, customerQuery, customerView } from "./schemas.ts";

const tags = ["Customers"];
const customerAnswer = { 200: json("The customer", customerView) };

const list = route("customers:read", {
  method: "get",
  path: "/customers",
  tags,
  summary: "List the customers",
  request: { query: customerQuery },
  responses: { 200: json("A page of customers: whoever was heard last first", pageOf(customerView)) },
});

const read = route("customers:read", {
  method: "get",
  path: "/customers/{id}",
  tags,
  summary: "Read one customer",
  request: { params: idPath },
  responses: customerAnswer,
});

const rename = route("customers:write", {
  method: "patch",
  path: "/customers/{id}",
  tags,
  summary: "Correct a customer's name",
  request: { params: idPath, body: body(customerChange) },
  responses: customerAnswer,
});

/** Who the customers are. */
export const customerRoutes = routes()
  .openapi(list, async (c) => {
    const query = c.req.valid("query");
    return c.json(await inContext(c, (ctx) => listCustomers(ctx, query)), 200);
  })
  .openapi(read, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await inContext(c, (ctx) => getCustomer(ctx, id)), 200);
  })
  .openapi(rename, async (c) => {
    const { id } = c.req.valid("param");
    const input = c.req.valid("json");
    return c.json(await inContext(c, (ctx) => renameCustomer(ctx, id, input)), 200);
  });
