interface Called {
  readonly name: string | null;
  readonly email: string | null;
}

/** What a customer is called: by name, else by the address they left; undefined for a guest who left neither. */
export function nameOfCustomer(customer: Called | null): string | undefined {
  return customer?.name ?? customer?.email ?? undefined;
}
