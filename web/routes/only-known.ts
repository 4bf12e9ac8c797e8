/** What the router read from an address, before anybody looked whether it is usable. */
export type RawSearch = Readonly<Record<string, unknown>>;

/**
 * A route's reading of its address: what `read` knows and finds usable, and every other parameter as undefined. The
 * router lays this over the raw parameters, so that whatever was merely left out would shine through to the page.
 */
export function onlyKnown<Search extends object>(read: (search: RawSearch) => Search): (search: RawSearch) => Search {
  return (search) => {
    const nothing = Object.fromEntries(Object.keys(search).map((name) => [name, undefined]));
    return { ...nothing, ...read(search) };
  };
}
