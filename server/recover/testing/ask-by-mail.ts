import { deliverMails } from "../../platform/mail/deliver-mails.ts";
import { asSystemActor, type Platform } from "../../platform/platform.ts";
import type { TestSmtpServer } from "../../testing/smtp-server.ts";
import { askConfirmation } from "../ask-confirmation.ts";

/** Writes the question about a resolved case and hands it to the mail server, as the jobs of this moment would. */
export async function askByMail(platform: Platform, smtp: TestSmtpServer, caseId: string): Promise<void> {
  const row = await asSystemActor(platform, ({ tx }) =>
    tx
      .selectFrom("recovery_case")
      .select(["workspace_id", "reopened"])
      .where("id", "=", caseId)
      .executeTakeFirstOrThrow(),
  );
  await askConfirmation(platform, { workspaceId: row.workspace_id, caseId, round: row.reopened, memberId: null });
  await deliverMails(platform, { smtpUrl: smtp.url, from: "care@croquette.example" });
}
