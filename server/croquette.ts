import { join } from "node:path";
import { serve } from "@hono/node-server";
import { Askables } from "./ask/index.ts";
import { type Config, loadSecret, publicUrlOf } from "./config.ts";
import { demo } from "./demo/index.ts";
import { IngestQueue, type ResponseStore, SubmissionGate } from "./listen/index.ts";
import { openDatabase } from "./platform/database/open.ts";
import { findPort } from "./platform/http/find-port.ts";
import { OutageWatch } from "./platform/jobs/outage-watch.ts";
import { registerMailDelivery } from "./platform/mail/deliver-mails.ts";
import { makePlatform } from "./platform/make-platform.ts";
import type { Platform } from "./platform/platform.ts";
import { subscribeRecover, workOnRecoverJobs } from "./recover/index.ts";
import { declareUnderstandJobs, startFolding } from "./understand/index.ts";
import { makeWeb } from "./web.ts";
import {
  makeAddressOf,
  makeAuthenticate,
  makeAuthentication,
  makeSetupGate,
  workOnSignInJobs,
} from "./workspace/index.ts";

export interface Croquette {
  readonly publicUrl: string;
  readonly port: number;
  /** Where somebody who is not at this machine may set the server up. */
  readonly setupLink: string;
  readonly platform: Platform;
  /** Lets what is under way end, then closes everything. */
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly say: (sentence: string) => void;
  readonly reportError: (error: unknown, where: string) => void;
  /** Where answers go; the group commit unless a benchmark compares it with something else. */
  readonly makeStore?: (platform: Platform) => ResponseStore;
}

type OnError = StartOptions["reportError"];

/** Starts the whole product: database, features, web and workers, in one process. */
export async function startCroquette(config: Config, options: StartOptions): Promise<Croquette> {
  const { say, reportError, makeStore = (platform) => new IngestQueue(platform) } = options;
  const port = await findPort(config);
  const database = await openDatabase(config, say);
  const outages = new OutageWatch(database.db, { say, reportError });
  const onError: OnError = (error, where) => outages.hear(error, where);
  const platform = makePlatform(database, {
    publicUrl: publicUrlOf(config, port),
    secret: loadSecret(config),
    onError,
  });

  const mailConfigured = config.smtpUrl !== null;
  const authentication = makeAuthentication(platform, { mailConfigured, onError });
  const addressOf = makeAddressOf(config.trustedProxies);
  const askables = new Askables(platform);
  const setupGate = makeSetupGate({ host: config.host, publicUrl: platform.publicUrl });
  const web = makeWeb({
    platform,
    authenticate: makeAuthenticate(platform, authentication),
    workspace: { authentication, addressOf, gate: setupGate, demo, mailConfigured },
    askables,
    intake: {
      askables,
      ingest: makeStore(platform),
      clock: platform.clock,
      gate: new SubmissionGate({ perMinute: config.submissionsPerMinute, addressOf, clock: platform.clock }),
    },
    webAppFolder: join(import.meta.dirname, "../dist/web"),
    reportError,
  });
  const stopWorkers = await startWorkers(platform, config, say, onError);
  const stopServing = await listen(web.fetch, port, config.host);

  return {
    publicUrl: platform.publicUrl,
    port,
    setupLink: setupGate.link,
    platform,
    async stop() {
      outages.stop();
      platform.live.stop();
      askables.close();
      await Promise.all([stopServing(), stopWorkers()]);
      await database.close();
    },
  };
}

/** Connects the features by their events, and begins what runs beside the requests. Returns how to end it. */
async function startWorkers(
  platform: Platform,
  config: Config,
  say: StartOptions["say"],
  onError: OnError,
): Promise<() => Promise<void>> {
  subscribeRecover(platform);
  registerMailDelivery(platform, { smtpUrl: config.smtpUrl ?? undefined, from: config.mailFrom });
  workOnSignInJobs(platform);
  workOnRecoverJobs(platform);
  declareUnderstandJobs(platform, say);
  await Promise.all([platform.jobs.start(), platform.live.start()]);
  const stopFolding = startFolding(platform, onError);
  return async () => {
    await Promise.all([platform.jobs.stop(), stopFolding()]);
  };
}

/** Serves requests. Returns how to end it: those under way have five seconds. */
async function listen(
  fetch: Parameters<typeof serve>[0]["fetch"],
  port: number,
  hostname: string,
): Promise<() => Promise<void>> {
  const server = serve({ fetch, port, hostname });
  await new Promise<void>((listening, failed) => {
    server.once("listening", listening);
    server.once("error", failed);
  });
  return async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    if ("closeIdleConnections" in server) server.closeIdleConnections();
    const hurry = setTimeout(() => "closeAllConnections" in server && server.closeAllConnections(), 5_000);
    await closed;
    clearTimeout(hurry);
  };
}
