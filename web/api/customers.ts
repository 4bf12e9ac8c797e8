import { queryOptions } from "@tanstack/react-query";
import { pagedQuery } from "./paged-query.ts";
import { request } from "./request.ts";
import type { Customer } from "./views.ts";

/** Customers by name or e-mail, newest feedback first. */
export function customersQuery(filter: { search?: string | undefined; limit?: number }) {
  return pagedQuery<Customer>(["customers", "list"], "/customers", filter);
}

export function customerQuery(id: string) {
  return queryOptions({
    queryKey: ["customers", "one", id],
    queryFn: () => request<Customer>("GET", `/customers/${id}`),
  });
}

export function renameCustomer(id: string, name: string): Promise<Customer> {
  return request("PATCH", `/customers/${id}`, { body: { name } });
}
