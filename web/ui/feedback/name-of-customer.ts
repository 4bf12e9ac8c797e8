interface Called {
  readonly name: string | null;
  readonly email: string | null;
}

/** What a customer is called: by name, else by the address they left; null for a guest who left neither. */
export function nameOfCustomer(customer: Called | null): string | null {
  return customer?.name ?? customer?.email ?? null;
}
