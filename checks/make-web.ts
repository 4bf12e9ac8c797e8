import { randomBytes } from "node:crypto";
import { Askables } from "../server/ask/index.ts";
import { demo } from "../server/demo/index.ts";
import { IngestQueue, SubmissionGate } from "../server/listen/index.ts";
import { systemClock } from "../server/platform/clock.ts";
import { connect } from "../server/platform/database/connect.ts";
import { makePlatform } from "../server/platform/make-platform.ts";
import { makeWeb } from "../server/web.ts";
import { makeAddressOf, makeAuthenticate, makeAuthentication, makeSetupGate } from "../server/workspace/index.ts";

/** The whole web as it is served, to look at its routes. It never connects: a pool opens nothing before it is asked. */
export function makeWebToLookAt() {
  const publicUrl = "http://localhost:4000";
  const platform = makePlatform(connect("postgres://nobody@127.0.0.1:1/none"), {
    publicUrl,
    secret: randomBytes(32),
    onError: () => {},
  });
  const authentication = makeAuthentication(platform, { mailConfigured: false });
  const addressOf = makeAddressOf(0);
  const askables = new Askables(platform);
  return makeWeb({
    platform,
    authenticate: makeAuthenticate(platform, authentication),
    workspace: {
      authentication,
      addressOf,
      gate: makeSetupGate({ host: "127.0.0.1", publicUrl }),
      demo,
      mailConfigured: false,
    },
    askables,
    intake: {
      askables,
      ingest: new IngestQueue(platform),
      clock: systemClock,
      gate: new SubmissionGate({ perMinute: 0, addressOf, clock: systemClock }),
    },
    webAppFolder: null,
    reportError: () => {},
  });
}
