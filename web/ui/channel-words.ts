import type { Words } from "../words/catalogue.ts";

/** The ways on which guests can be asked. */
export const channels = ["qr", "link", "mail", "site", "kiosk"] as const;

/** How a guest came to the page; a channel that this app does not know is called by its own name. */
export function channelWords(t: Words, channel: string): string {
  const known = channels.find((one) => one === channel);
  return known ? t(`channel.${known}`) : channel;
}
