import { lookup } from "node:dns/promises";
import { type Config, publicUrlOf } from "../config.ts";
import { isLoopback } from "../platform/http/loopback.ts";
import { answersHere, askHealth } from "./ask-health.ts";
import { type Finding, note, ok, wrong } from "./finding.ts";

/** Will the links in mails and QR codes reach us from outside? */
export async function examinePublicUrl(config: Config): Promise<Finding[]> {
  const url = publicUrlOf(config, config.port);
  const isLocal = isLoopback(hostOf(url));
  if (isLocal && !isLoopback(config.host)) {
    return [
      wrong(
        `Links would lead to ${url}, which nobody else can open. Set PUBLIC_URL to the address that your guests see.`,
      ),
    ];
  }
  if (config.publicUrl === null && !isLocal) {
    return [note(`Links lead to ${url}, the address of this machine, which may change. Keep it with PUBLIC_URL.`)];
  }
  const broken = config.publicUrl === null ? null : await tryToFollow(url, config);
  if (broken) return [broken];
  if (isLocal)
    return [note(`Links lead to ${url}, which only this machine can open. Set PUBLIC_URL before you print QR codes.`)];
  if (url.startsWith("http:"))
    return [
      note(
        `Links lead to ${url}. Put a proxy with a certificate in front and use https, or answers and passwords travel readable.`,
      ),
    ];
  return [ok(`Links lead to ${url}.`)];
}

/** Goes where the links lead. Null when nothing speaks against them. */
async function tryToFollow(url: string, config: Config): Promise<Finding | null> {
  const host = hostOf(url);
  if (await isUnknown(host)) return wrong(`Links lead to ${url}, but no machine is called ${host}. Check PUBLIC_URL.`);

  const health = await askHealth(url);
  if (health.kind === "croquette") return null;
  const isRunning = await answersHere(config);
  if (health.kind === "another") return isRunning ? sayOther(url, health.status) : sayNotYet(url, health.status);
  if (isLoopback(host)) return examineLocalPort(url, config, isRunning);
  return isRunning ? sayUnreached(url, health.reason) : null;
}

function sayOther(url: string, status: number): Finding {
  return wrong(
    `Croquette runs, but at ${url}, where links lead, something else answers (status ${status}). Check PUBLIC_URL and the proxy in front.`,
  );
}

/** Before the first start this may be right: a proxy answers, and has nobody to hand on to. */
function sayNotYet(url: string, status: number): Finding {
  return note(
    `Links lead to ${url}, where something answers already (status ${status}). Run the doctor again when Croquette runs.`,
  );
}

/** Some routers do not let a machine reach itself by its outer address, hence no more than a note. */
function sayUnreached(url: string, reason: string): Finding {
  return note(
    `Links lead to ${url}, where this machine finds nobody (${reason}). Open that address on a phone; if it fails there too, check PUBLIC_URL and the proxy.`,
  );
}

/** Nobody answers on this machine: that is right only when the server, once it runs, listens on that very port. */
function examineLocalPort(url: string, { port }: Config, isRunning: boolean): Finding | null {
  if (!isRunning && portOf(url) === port) return null;
  return wrong(
    `Links lead to ${url}, where nobody answers, but the server listens on port ${port}. Set PUBLIC_URL to http://localhost:${port}, or leave it out.`,
  );
}

async function isUnknown(host: string): Promise<boolean> {
  try {
    await lookup(host);
    return false;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ENOTFOUND";
  }
}

function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^\[|\]$/g, "");
}

function portOf(url: string): number {
  const { port, protocol } = new URL(url);
  return port ? Number(port) : protocol === "https:" ? 443 : 80;
}
