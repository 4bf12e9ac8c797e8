import type { Actor } from "../../platform/context.ts";
import { secretOf } from "../../platform/mail/mail-secret.ts";
import { roleMay } from "../permissions.ts";
import type { StoredMail } from "./queries.ts";

/** The secret of a mail, as far as this reader may have it: a link that speaks or signs in for somebody is nobody else's. */
export function secretFor(reader: Actor, mail: StoredMail, serverSecret: Buffer, now: Date): string | null {
  return mayHave(reader, mail) ? secretOf(mail, serverSecret, now) : null;
}

function mayHave(reader: Actor, { kind, status }: StoredMail): boolean {
  switch (kind) {
    // A mail that is held reaches nobody, and the link in it is how the loop is tried out before there is a mail server.
    // From any other whoever follows the link could say in the customer's place that all is well.
    case "case-confirmation":
      return status === "held";
    // Whoever may invite gets this link anyway; others could come in as somebody with a greater role.
    case "invitation":
      return (reader.kind === "member" || reader.kind === "api-key") && roleMay(reader.role, "members:write");
    // By a reset link one could take the account over, in every workspace that the person works in.
    default:
      return false;
  }
}
