import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { testDatabase } from "../../testing/test-database.ts";
import { testPlatform } from "../../testing/test-platform.ts";
import { createTestWorkspace, type TestWorkspace } from "../../testing/workspace.ts";
import { askWeb } from "../testing/ask-web.ts";
import { createTouchpoint } from "../touchpoints/create-touchpoint.ts";
import { listTemplates } from "./list-templates.ts";
import { publishSurvey } from "./publish-survey.ts";
import { metricView, type SurveyView, surveyView } from "./schemas.ts";

const platform = await testPlatform(await testDatabase());
const { api, open, askables } = askWeb(platform);
let workspace: TestWorkspace;
let other: TestWorkspace;

beforeAll(async () => {
  workspace = await createTestWorkspace(platform);
  other = await createTestWorkspace(platform);
});

async function call(method: string, path: string, body?: unknown): Promise<SurveyView> {
  const answer = await api(workspace, method, path, body);
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return surveyView.parse(await answer.json());
}

function make(template = "after-support"): Promise<SurveyView> {
  return call("POST", "/surveys", { name: "Support", template });
}

function save(survey: SurveyView, content: Partial<SurveyView["draft"]>): Promise<SurveyView> {
  return call("PUT", `/surveys/${survey.id}/draft`, {
    draftRevision: survey.draftRevision,
    content: { ...survey.draft, ...content },
  });
}

const publish = (survey: SurveyView) => call("POST", `/surveys/${survey.id}/publish`);

async function metricsOf(of: TestWorkspace) {
  const list = await (await api(of, "GET", "/metrics?limit=200")).json();
  return z.array(metricView).parse(list.items);
}

async function linkOf(survey: SurveyView): Promise<string> {
  const touchpoint = await workspace.as("owner", (ctx) =>
    createTouchpoint(ctx, { name: "Desk", channel: "link", placeId: null, survey: { id: survey.id }, spots: [] }),
  );
  return `/s/${touchpoint.linkCode}`;
}

describe("a survey", () => {
  it("can be made from every template and published as it is", async () => {
    const templates = await (await api(workspace, "GET", "/survey-templates")).json();
    expect(templates.items).toHaveLength(5);
    for (const template of templates.items) {
      expect(template.languages).toEqual(["en", "nl"]);
      const draft = await make(template.id);
      expect(draft).toMatchObject({ status: "draft", publishedNumber: null, published: null, problems: [] });
      expect(await publish(draft)).toMatchObject({ status: "published", publishedNumber: 1 });
    }
  });

  it("is described in the language of whoever reads", async () => {
    await workspace.as("viewer", (ctx) =>
      ctx.tx
        .updateTable("member")
        .set({ language: "nl" })
        .where("workspace_id", "=", workspace.id)
        .where("id", "=", workspace.members.viewer.id)
        .execute(),
    );
    const [first] = await workspace.as("viewer", listTemplates);
    expect(first?.name).toBe("Restauranttafel");
  });

  it("shows guests the published version while the draft changes, and keeps the metrics in the next", async () => {
    const first = await publish(await make());
    const path = await linkOf(first);
    expect(await (await open(path)).text()).toContain("Did we help you well?");

    const edited = await save(first, { title: { en: "How did we do?", nl: "Hoe deden we het?" } });
    expect(edited).toMatchObject({ hasUnpublishedChanges: true, publishedNumber: 1 });
    expect(await (await open(path)).text()).toContain("Did we help you well?");

    const second = await publish(edited);
    expect(second).toMatchObject({ hasUnpublishedChanges: false, publishedNumber: 2 });
    await expect.poll(async () => (await open(path)).text()).toContain("How did we do?");

    const metrics = await (await api(workspace, "GET", "/metrics?limit=200")).json();
    const ids = metrics.items.map((metric: { id: string }) => metric.id);
    for (const question of first.draft.questions) {
      if (question.kind !== "contact") expect(ids.filter((id: string) => id === question.metricId)).toHaveLength(1);
    }
  });

  it("still takes what an earlier version asked", async () => {
    const first = await publish(await make());
    const code = (await linkOf(first)).slice("/s/".length);
    await publish(await save(first, { questions: first.draft.questions.slice(0, 2) }));

    const now = await askables.find(code);
    if (!now?.open || !first.published) throw new Error("The survey does not ask.");
    expect(now.content.questions).toHaveLength(2);
    const earlier = await askables.findVersion(now, first.published.id);
    expect(earlier?.content.questions).toHaveLength(first.draft.questions.length);
    expect(await askables.findVersion(now, (await publish(await make())).published?.id ?? "")).toBeNull();
  });

  it("that was copied into another workspace has metrics of its own there, and changes none here", async () => {
    const original = await publish(await make());
    const before = await metricsOf(workspace);
    const copy = surveyView.parse(
      await (await api(other, "POST", "/surveys", { name: "Copy", template: "after-support" })).json(),
    );
    const questions = original.draft.questions.map((question) =>
      question.kind === "contact" ? question : { ...question, name: { en: "Copied", nl: "Kopie" } },
    );
    const content = { ...original.draft, questions };
    const saved = await api(other, "PUT", `/surveys/${copy.id}/draft`, { draftRevision: copy.draftRevision, content });
    expect(saved.status).toBe(200);
    expect((await api(other, "POST", `/surveys/${copy.id}/publish`)).status).toBe(200);

    expect(await metricsOf(workspace)).toEqual(before);
    const ids = questions.flatMap((question) => (question.kind === "contact" ? [] : [question.metricId]));
    const copied = (await metricsOf(other)).filter(({ name }) => name["en"] === "Copied");
    expect(copied.map(({ id }) => id).sort()).toEqual(ids.sort());
  });

  it("gets no new version when nothing changed", async () => {
    const once = await publish(await make());
    expect(await publish(once)).toEqual(once);
  });

  it("gets one version when two publish at once", async () => {
    const draft = await make();
    const twice = () => workspace.as("manager", (ctx) => publishSurvey(ctx, draft.id, {}));
    const [one, another] = await Promise.all([twice(), twice()]);
    expect([one.publishedNumber, another.publishedNumber]).toEqual([1, 1]);
  });

  it("refuses to overwrite what somebody else saved meanwhile", async () => {
    const draft = await make();
    await save(draft, {});
    const late = await api(workspace, "PUT", `/surveys/${draft.id}/draft`, {
      draftRevision: draft.draftRevision,
      content: draft.draft,
    });
    expect(late.status).toBe(409);
    expect((await late.json()).detail).toContain("Somebody else changed this survey");
  });

  it("saves a draft that is not ready, says what is missing, and publishes it only when nothing is", async () => {
    const draft = await save(await make(), { title: { en: "Only English" } });
    expect(draft.problems).toEqual([{ path: "title.nl", code: "empty", message: "The title has no text (nl)." }]);
    const refused = await api(workspace, "POST", `/surveys/${draft.id}/publish`);
    expect(refused.status).toBe(400);
    expect((await refused.json()).errors[0]).toMatchObject({ path: "content.title.nl", code: "empty" });
  });

  it("never gives a metric with answers another direction", async () => {
    const first = await publish(await make());
    const questions = first.draft.questions.map((question) =>
      question.kind === "ces" ? { ...question, direction: "lower-is-better" as const } : question,
    );
    const edited = await save(first, { questions });
    expect(edited.problems).toEqual([expect.objectContaining({ path: "questions.0.kind", code: "metric_changed" })]);
    expect((await api(workspace, "POST", `/surveys/${first.id}/publish`)).status).toBe(400);
  });

  it("takes no answers while it is closed or archived", async () => {
    const survey = await publish(await make());
    const path = await linkOf(survey);
    for (const [away, back] of [
      ["close", "reopen"],
      ["archive", "restore"],
    ]) {
      await call("POST", `/surveys/${survey.id}/${away}`);
      await expect.poll(async () => (await open(path)).status).toBe(410);
      await call("POST", `/surveys/${survey.id}/${back}`);
      await expect.poll(async () => (await open(path)).status).toBe(200);
    }
  });

  it("asks nothing before it is published, and cannot be closed before", async () => {
    const draft = await make();
    expect((await open(await linkOf(draft))).status).toBe(410);
    expect((await api(workspace, "POST", `/surveys/${draft.id}/close`)).status).toBe(409);
  });

  it.each([
    [{ title: { en: "a\u0000b" } }, 400],
    [{ title: { en: "x".repeat(5000) } }, 400],
    [{ questions: [{ kind: "slider" }] }, 400],
    [{ title: { constructor: "x" } }, 400],
    [{ owner: "me" }, 400],
  ])("does not store the draft %j", async (change, status) => {
    const draft = await make();
    const content = { ...draft.draft, ...change };
    const answer = await api(workspace, "PUT", `/surveys/${draft.id}/draft`, { draftRevision: 1, content });
    expect(answer.status).toBe(status);
  });

  it("is invisible to another workspace", async () => {
    const { id, draft } = await make();
    const body = { draftRevision: 1, content: draft };
    for (const [method, path, sent] of [
      ["GET", "", undefined],
      ["PUT", "/draft", body],
      ["POST", "/publish", undefined],
      ["POST", "/close", undefined],
      ["POST", "/archive", undefined],
      ["POST", "/preview", { content: draft, language: "en" }],
      ["GET", "/preview", undefined],
      ["GET", "/preview/thanks", undefined],
    ] as const) {
      const answer = await api(other, method, `/surveys/${id}${path}`, sent);
      expect(`${method} ${path} ${answer.status}`).toBe(`${method} ${path} 404`);
    }
  });
});

describe("a preview", () => {
  it("shows what is not saved yet, and each of the thanks", async () => {
    const { id, draft } = await make();
    const content = { ...draft, title: { en: "Unsaved title", nl: "Nog niet bewaard" } };
    const show = async (more: object) =>
      (await (await api(workspace, "POST", `/surveys/${id}/preview`, { content, language: "nl", ...more })).json())
        .html;
    expect(await show({})).toContain("Nog niet bewaard");
    expect(await show({ thanks: 0 })).toContain("Dat heeft u te veel tijd gekost. Iemand van ons team kijkt");
  });

  it("of the saved draft leads to the thanks for what was chosen, and stores nothing", async () => {
    const { id, draft } = await make();
    const page = await (await api(workspace, "GET", `/surveys/${id}/preview?lang=en`)).text();
    expect(page).toContain(`<form method="get" action="/api/v1/surveys/${id}/preview/thanks"`);
    expect(page).not.toContain("<script");

    const [ces] = draft.questions;
    if (ces?.kind !== "ces") throw new Error("The template lost its first question.");
    const thanks = (score: number) =>
      api(
        workspace,
        "GET",
        `/surveys/${id}/preview/thanks?id=0190a000-0000-7000-8000-00000000abcd&${ces.metricId}=${score}`,
      );
    expect(await (await thanks(1)).text()).toContain("That took too much of your time");
    expect(await (await thanks(7)).text()).toContain("good to hear");
    expect(await (await thanks(8)).text()).toContain("This answer is not on the scale");

    const stored = await workspace.as("owner", (ctx) => ctx.tx.selectFrom("feedback").select("id").execute());
    expect(stored).toEqual([]);
  });
});
