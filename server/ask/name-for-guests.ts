/** A name as guests may read it: whoever gave their mail address for a name does not give it to every guest. */
export function nameForGuests(name: string | null): string | null {
  return name?.includes("@") ? null : name;
}

/** A member's first name as guests may read it. */
export function firstNameForGuests(name: string | null): string | null {
  return nameForGuests(name?.trim().split(/\s+/)[0] || null);
}
