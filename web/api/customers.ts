import { queryOptions } from "@tanstack/react-query";
import { api, read } from "./client.ts";
import { pagedQuery } from "./paged-query.ts";

/** Customers by name or e-mail, newest feedback first. */
export function customersQuery(filter: { search?: string; limit?: number }) {
  return pagedQuery(["customers", "list"], filter, (query) => read(api.customers.$get({ query })));
}

export function customerQuery(id: string) {
  return queryOptions({
    queryKey: ["customers", "one", id],
    queryFn: () => read(api.customers[":id"].$get({ param: { id } })),
  });
}

export function renameCustomer(id: string, name: string) {
  return read(api.customers[":id"].$patch({ param: { id }, json: { name } }));
}
