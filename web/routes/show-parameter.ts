import { onlyKnown } from "./only-known.ts";
import { choiceParameter, compact } from "./search-parameters.ts";

/** Whether a list shows what is in use or, with `?show=archived`, what was put away. */
export const readShow = onlyKnown((search) => compact({ show: choiceParameter(search, "show", ["archived"]) }));
