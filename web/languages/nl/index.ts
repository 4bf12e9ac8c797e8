import type { Catalogue } from "../../words/catalogue.ts";
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

/** Alle zinnen van de app voor medewerkers in het Nederlands. */
export const words: Catalogue = {
  locale: "nl-NL",
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
};
