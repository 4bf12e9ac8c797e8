import type { Words } from "../words/catalogue.ts";

/** How a guest came to the page; a channel that this app does not know is called by its own name. */
export function channelWords(t: Words, channel: string): string {
  switch (channel) {
    case "qr":
    case "link":
    case "mail":
    case "site":
    case "kiosk":
      return t(`channel.${channel}`);
    default:
      return channel;
  }
}
