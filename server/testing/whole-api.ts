import { type ApiParts, makeApi } from "../api.ts";
import { Askables } from "../ask/index.ts";
import { IngestQueue, SubmissionGate } from "../listen/index.ts";
import type { Platform } from "../platform/platform.ts";
import { subscribeRecover } from "../recover/index.ts";
import { type Authentication, makeAddressOf, makeAuthenticate, makeSetupGate } from "../workspace/index.ts";
import { type TestWeb, testWeb } from "./test-web.ts";

export interface WholeApi extends TestWeb {
  readonly api: ReturnType<typeof makeApi>;
}

/** The whole API, as `croquette.ts` makes it, at the root. Its jobs are taken and do nothing. */
export function wholeApi(platform: Platform): WholeApi {
  subscribeRecover(platform);
  for (const job of ["mails.deliver", "cases.notify-owners", "cases.ask-confirmation"] as const) {
    platform.jobs.work(job, async () => {});
  }
  const served: { api?: ReturnType<typeof makeApi> } = {};
  const web = testWeb(platform, (app, authentication) => {
    served.api = makeApi(apiParts(platform, authentication));
    app.route("/", served.api);
  });
  if (!served.api) throw new Error("The API was not made.");
  return { ...web, api: served.api };
}

/** What the API and the public pages are made of. */
export function apiParts(platform: Platform, authentication: Authentication): ApiParts {
  const addressOf = makeAddressOf(0);
  const askables = new Askables(platform);
  return {
    platform,
    authenticate: makeAuthenticate(platform, authentication),
    workspace: {
      authentication,
      addressOf,
      gate: makeSetupGate({ host: "127.0.0.1", publicUrl: platform.publicUrl }),
      demo: { timeZone: "Europe/Amsterdam", name: () => "Demo", openedAt: (now: Date) => now, fill: async () => {} },
      mailConfigured: true,
    },
    askables,
    intake: {
      askables,
      ingest: new IngestQueue(platform),
      clock: platform.clock,
      gate: new SubmissionGate({ perMinute: 0, addressOf, clock: platform.clock }),
    },
  };
}
