import { useQuery } from "@tanstack/react-query";
import { setupQuery } from "../api/setup.ts";
import { useMe } from "./use-me.ts";

/** What becomes of a mail: it is sent, it is kept until there is a mail server, or it stays in a demo for ever. */
export type FateOfMails = "sent" | "kept" | "demo";

/** What becomes of the mails of this workspace; until the server has said it, the usual. */
export function useFateOfMails(): FateOfMails {
  const { isDemo } = useMe().workspace;
  const { data } = useQuery(setupQuery);
  if (isDemo) return "demo";
  return data?.mailConfigured === false ? "kept" : "sent";
}
