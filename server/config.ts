import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import * as z from "zod";
import { isLoopback } from "./platform/http/loopback.ts";
import { addressInNetwork, reachableHost } from "./platform/http/reachable-host.ts";
import { SetupProblem } from "./platform/setup-problem.ts";

export interface Config {
  /** A PostgreSQL that somebody else runs; null for the embedded one. */
  readonly databaseUrl: string | null;
  /** Absolute. It holds the embedded database and the secret. */
  readonly dataFolder: string;
  readonly host: string;
  readonly port: number;
  /** Nobody asked for this port, so another one will do when it is taken. */
  readonly portIsFlexible: boolean;
  /** Null when it was not given: then links begin with the address under which the server is reached. */
  readonly publicUrl: string | null;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** How many proxies stand in front and may be believed about the visitor's address. */
  readonly trustedProxies: number;
  /** Answers that one address may send in a minute; 0 means without limit. */
  readonly submissionsPerMinute: number;
  /** Null when it was not given: then it is kept in the data folder. */
  readonly secret: string | null;
}

const environment = z.object({
  DATABASE_URL: z
    .string()
    .refine(
      isPostgresUrl,
      "must be the address of a PostgreSQL database, such as postgres://user:password@host:5432/croquette.",
    )
    .optional(),
  CROQUETTE_DATA: z.string().default("./data"),
  HOST: z
    .string()
    .regex(/^[0-9a-zA-Z.:-]+$/, "must be an address of this machine, such as 127.0.0.1 or 0.0.0.0 for all of them.")
    .default("127.0.0.1"),
  PORT: wholeNumber(1, 65_535, "must be a port number from 1 to 65535.").optional(),
  PUBLIC_URL: z
    .string()
    .refine(isOrigin, "must be the address that your guests see, without a path, such as https://feedback.example.com.")
    .transform((text) => new URL(text).origin)
    .optional(),
  SMTP_URL: z
    .string()
    .refine(isSmtpUrl, "must be the address of a mail server, such as smtps://user:password@mail.example.com:465.")
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(
      /^[^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/,
      "must be a mail address, such as Bistro <hello@example.com>.",
    )
    .optional(),
  TRUSTED_PROXIES: wholeNumber(0, 10, "must be the number of proxies in front of Croquette, from 0 to 10.").default(0),
  SUBMISSIONS_PER_MINUTE: wholeNumber(
    0,
    1_000_000,
    "must be the number of answers that one address may send in a minute, or 0 for no limit.",
  ).default(600),
  CROQUETTE_SECRET: z
    .string()
    .min(32, "must have at least 32 characters. Make one with: openssl rand -hex 32")
    .optional(),
});

const DEFAULT_PORT = 4000;

/** Everything that is wrong with the environment, a sentence each. */
export class ConfigProblem extends SetupProblem {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(["The configuration is not right:", ...problems.map((problem) => `- ${problem}`)].join("\n"));
    this.problems = problems;
  }
}

/** Reads the whole configuration. Throws one `ConfigProblem` that names everything that is wrong with it. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const given = new Map(Object.entries(env).filter(([, value]) => value?.trim()));
  const result = environment.safeParse(Object.fromEntries(given));
  const problems = result.error?.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`) ?? [];
  if (given.has("SMTP_URL") && !given.has("MAIL_FROM")) {
    problems.push(
      "MAIL_FROM is missing: with SMTP_URL it says from which address mails leave, such as Bistro <hello@example.com>.",
    );
  }
  if (!result.success || problems.length > 0) {
    throw new ConfigProblem(problems);
  }

  const values = result.data;
  return {
    databaseUrl: values.DATABASE_URL ?? null,
    dataFolder: resolve(values.CROQUETTE_DATA),
    host: values.HOST,
    port: values.PORT ?? DEFAULT_PORT,
    portIsFlexible: values.PORT === undefined,
    publicUrl: values.PUBLIC_URL ?? null,
    smtpUrl: values.SMTP_URL ?? null,
    mailFrom: values.MAIL_FROM ?? "Croquette <croquette@localhost>",
    trustedProxies: values.TRUSTED_PROXIES,
    submissionsPerMinute: values.SUBMISSIONS_PER_MINUTE,
    secret: values.CROQUETTE_SECRET ?? null,
  };
}

/**
 * The address that links begin with, without a slash at the end, once it is known which port the server listens on. When
 * it was not given, the one under which the server is reached: nobody else can open a link to "localhost".
 */
export function publicUrlOf({ publicUrl, host }: Pick<Config, "publicUrl" | "host">, port: number): string {
  if (publicUrl !== null) return publicUrl;
  const reachable = isLoopback(host) ? null : reachableHost(host);
  return `http://${reachable ?? "localhost"}:${port}`;
}

/** How to start the server so that others in the network reach it, now and later; null when there is nothing to say. */
export function shareableStart({ publicUrl, host }: Pick<Config, "publicUrl" | "host">, port: number): string | null {
  const address = isLoopback(host) ? addressInNetwork() : reachableHost(host);
  if (publicUrl !== null || address === null) return null;
  const listenOn = isLoopback(host) ? "0.0.0.0" : host;
  const chosenPort = port === DEFAULT_PORT ? "" : ` PORT=${port}`;
  return `HOST=${listenOn}${chosenPort} PUBLIC_URL=http://${address}:${port} npm start`;
}

/** The 32 bytes that keys are derived from: given, or made once and kept in the data folder. */
export function loadSecret(config: Config): Buffer {
  if (config.secret) return createHash("sha256").update(config.secret).digest();

  const file = secretFile(config.dataFolder);
  mkdirSync(config.dataFolder, { recursive: true });
  try {
    writeFileSync(file, `${randomBytes(32).toString("hex")}\n`, { mode: 0o600, flag: "wx" });
  } catch (error) {
    const alreadyThere = error instanceof Error && "code" in error && error.code === "EEXIST";
    if (!alreadyThere) throw error;
  }

  const text = readFileSync(file, "utf8").trim();
  if (!/^[0-9a-f]{64}$/.test(text)) {
    throw new SetupProblem(
      `${file} is damaged: it must hold 64 hexadecimal digits. Put it back from a backup; without it old links stop working.`,
    );
  }
  return Buffer.from(text, "hex");
}

/** Where the secret is kept when it was not given. */
export function secretFile(dataFolder: string): string {
  return join(dataFolder, "secret");
}

function wholeNumber(lowest: number, highest: number, message: string) {
  return z
    .string()
    .refine((text) => /^\d+$/.test(text) && Number(text) >= lowest && Number(text) <= highest, message)
    .transform(Number);
}

/** By pattern, because PostgreSQL also allows addresses that no `URL` can read: `postgres://user@/database?host=/var/run/postgresql`. */
function isPostgresUrl(text: string): boolean {
  return /^postgres(ql)?:\/\/[^/]*\/[^/?]+(\?.*)?$/.test(text);
}

function isSmtpUrl(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && ["smtp:", "smtps:"].includes(url.protocol) && url.hostname !== "";
}

function isOrigin(text: string): boolean {
  const url = URL.parse(text);
  return (
    url !== null &&
    ["http:", "https:"].includes(url.protocol) &&
    url.pathname === "/" &&
    !url.search &&
    !url.hash &&
    !url.username
  );
}
