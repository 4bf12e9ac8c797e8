import type { Platform } from "../../platform/platform.ts";
import { testWeb } from "../../testing/test-web.ts";
import type { TestWorkspace } from "../../testing/workspace.ts";
import { Askables } from "../askables.ts";
import { makeAskRoutes } from "../routes.ts";
import { makeSurveyPages } from "../survey-pages.ts";

export interface AskWeb {
  readonly askables: Askables;
  /** Sends a request to the API with the workspace's key. */
  api(workspace: TestWorkspace, method: string, path: string, body?: unknown): Promise<Response>;
  /** Opens a page as a guest. */
  open(path: string, headers?: Record<string, string>): Promise<Response>;
}

/** The API of asking and the guest's pages, over HTTP. */
export function askWeb(platform: Platform): AskWeb {
  const askables = new Askables(platform);
  const { send } = testWeb(platform, (web) => {
    web.route("/api/v1", makeAskRoutes());
    web.route(
      "/",
      makeSurveyPages(askables, () => "test"),
    );
  });
  return {
    askables,
    api: ({ apiKey }, method, path, body) =>
      send(method, `/api/v1${path}`, {
        headers: { authorization: `Bearer ${apiKey}` },
        ...(body === undefined ? {} : { body }),
      }),
    open: (path, headers = {}) => send("GET", path, { headers }),
  };
}
