import { NumberInput, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useQueryClient } from "@tanstack/react-query";
import { apiLanguage } from "../../api/language.ts";
import type { Workspace } from "../../api/views.ts";
import { updateWorkspace } from "../../api/workspace.ts";
import { useMe } from "../../session/use-me.ts";
import { missing } from "../../ui/form/checks.ts";
import { FormEnd } from "../../ui/form/FormEnd.tsx";
import { fieldErrors } from "../../ui/form/field-errors.ts";
import { LanguageField } from "../../ui/form/LanguageField.tsx";
import { TimeZoneField } from "../../ui/form/TimeZoneField.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { tellDone } from "../../ui/tell.ts";
import { useMutationOnce } from "../../ui/use-mutation-once.ts";
import { useWords } from "../../words/current-language.ts";
import { SmallestChangeFields } from "./SmallestChangeFields.tsx";
import "../../ui/form/form.css";

/** What holds for the whole workspace. */
export function WorkspacePage() {
  const t = useWords();
  const { workspace } = useMe();
  return (
    <>
      <PageHead title={t("settings.workspace")} says={t("workspace.says")} />
      <section className="panel panel-padded" aria-label={t("settings.workspace")}>
        <WorkspaceForm key={workspace.id} workspace={workspace} />
      </section>
    </>
  );
}

function WorkspaceForm({ workspace }: { readonly workspace: Workspace }) {
  const t = useWords();
  const queryClient = useQueryClient();
  const { settings } = workspace;
  const form = useForm({
    initialValues: {
      name: workspace.name,
      language: workspace.language,
      timeZone: workspace.timeZone,
      minimumAnswers: settings.minimumAnswers,
      smallestChange: settings.smallestChange,
      reviewUrl: settings.reviewUrl ?? "",
      mailFromName: settings.mailFromName ?? "",
    },
    validate: { name: (name) => missing(t, name) },
  });
  const save = useMutationOnce({
    mutationFn: ({ name, language, timeZone, reviewUrl, mailFromName, ...numbers }: typeof form.values) =>
      updateWorkspace({
        name: name.trim(),
        language: apiLanguage(language),
        timeZone,
        settings: {
          ...numbers,
          reviewUrl: reviewUrl.trim() === "" ? null : reviewUrl.trim(),
          mailFromName: mailFromName.trim() === "" ? null : mailFromName.trim(),
        },
      }),
    onSuccess: async () => {
      tellDone(t("settings.saved"));
      await queryClient.invalidateQueries({ queryKey: ["settings"] });
    },
    onError: (error) => form.setErrors(settingsErrors(error)),
  });
  return (
    <form className="form" noValidate onSubmit={form.onSubmit((values) => save.mutate(values))}>
      <TextInput label={t("workspace.name")} description={t("workspace.nameSays")} {...form.getInputProps("name")} />
      <div className="form-row">
        <LanguageField
          label={t("field.language")}
          description={t("workspace.languageSays")}
          value={form.values.language}
          onChange={(language) => form.setFieldValue("language", language)}
        />
        <TimeZoneField
          value={form.values.timeZone}
          error={form.getInputProps("timeZone").error}
          onChange={(timeZone) => form.setFieldValue("timeZone", timeZone)}
        />
      </div>
      <TextInput
        label={t("workspace.mailFromName")}
        description={t("workspace.mailFromNameSays")}
        placeholder={form.values.name}
        {...form.getInputProps("mailFromName")}
      />
      <TextInput
        label={t("workspace.reviewUrl")}
        description={t("workspace.reviewUrlSays")}
        type="url"
        placeholder="https://"
        {...form.getInputProps("reviewUrl")}
      />
      <NumberInput
        label={t("workspace.minimumAnswers")}
        description={t("workspace.minimumAnswersSays")}
        min={5}
        max={100}
        allowDecimal={false}
        maw={320}
        {...form.getInputProps("minimumAnswers")}
      />
      <SmallestChangeFields propsOf={(kind) => form.getInputProps(`smallestChange.${kind}`)} />
      <FormEnd submitLabel={t("action.save")} isPending={save.isPending} error={save.error} />
    </form>
  );
}

// The API names them "settings.reviewUrl"; the form has them side by side.
function settingsErrors(error: unknown): Record<string, string> {
  const entries = Object.entries(fieldErrors(error));
  return Object.fromEntries(entries.map(([path, message]) => [path.replace(/^settings\./, ""), message]));
}
