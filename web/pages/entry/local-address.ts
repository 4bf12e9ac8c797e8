/** Where to go after signing in: only ever an address of this app, whatever the link said. */
export function localAddress(back: string | undefined): string {
  if (back === undefined || !/^\/(?![/\\])/.test(back)) return "/";
  return back;
}
