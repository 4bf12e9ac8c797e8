/** The link of one table or counter, so that an answer says where it was given. */
export function spotLink(link: string, spot: string | null): string {
  if (spot === null) return link;
  const address = new URL(link);
  address.searchParams.set("table", spot);
  return address.href;
}
