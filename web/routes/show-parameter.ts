import { choiceParameter, compact } from "./search-parameters.ts";

/** Whether a list shows what is in use or, with `?show=archived`, what was put away. */
export function readShow(search: Readonly<Record<string, unknown>>) {
  return compact({ show: choiceParameter(search, "show", ["archived"]) });
}
