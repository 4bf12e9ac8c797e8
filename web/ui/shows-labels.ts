import { createContext } from "react";

/** Whether filters stand under their labels, as they do among days; else each says in itself what it filters by. */
export const ShowsLabels = createContext(false);
