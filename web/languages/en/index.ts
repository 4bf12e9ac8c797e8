import { ask } from "./ask.ts";
import { customers } from "./customers.ts";
import { entry } from "./entry.ts";
import { everywhere } from "./everywhere.ts";
import { frame } from "./frame.ts";
import { listen } from "./listen.ts";
import { now } from "./now.ts";
import { recover } from "./recover.ts";
import { settings } from "./settings.ts";
import { understand } from "./understand.ts";

/**
 * Every sentence of the staff app in English, a file for each area: these lists are the ones that the other languages
 * follow. `{name}` stands for what the app fills in; a sentence that depends on a number has one text for each plural
 * form.
 */
export const words = {
  // Which way of writing dates and numbers goes with this language.
  locale: "en-GB",
  ...frame,
  ...everywhere,
  ...entry,
  ...ask,
  ...customers,
  ...settings,
  ...now,
  ...listen,
  ...recover,
  ...understand,
} as const;
