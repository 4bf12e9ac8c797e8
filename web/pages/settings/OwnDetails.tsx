import { TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useQueryClient } from "@tanstack/react-query";
import { apiLanguage } from "../../api/language.ts";
import { updateMe } from "../../api/session.ts";
import { useMe } from "../../session/use-me.ts";
import { missing } from "../../ui/form/checks.ts";
import { FormEnd } from "../../ui/form/FormEnd.tsx";
import { fieldErrors } from "../../ui/form/field-errors.ts";
import { LanguageField } from "../../ui/form/LanguageField.tsx";
import { tellDone } from "../../ui/tell.ts";
import { useMutationOnce } from "../../ui/use-mutation-once.ts";
import { speak, useLanguage, useWords } from "../../words/current-language.ts";
import "../../ui/form/form.css";

/** The name that colleagues and customers read, and the language of one's own screens. */
export function OwnDetails() {
  const t = useWords();
  const { user } = useMe();
  const language = useLanguage();
  const queryClient = useQueryClient();
  const form = useForm({
    initialValues: { name: user?.name ?? "", language },
    validate: { name: (name) => missing(t, name) },
  });
  const save = useMutationOnce({
    mutationFn: ({ name, language: chosen }: typeof form.values) => updateMe({ name, language: apiLanguage(chosen) }),
    onSuccess: async (_me, values) => {
      await speak(values.language);
      await queryClient.invalidateQueries({ queryKey: ["settings"] });
      tellDone(t("settings.saved"));
    },
    onError: (error) => form.setErrors(fieldErrors(error)),
  });
  return (
    <form className="form" noValidate onSubmit={form.onSubmit((values) => save.mutate(values))}>
      <div className="form-row">
        <TextInput
          label={t("field.yourName")}
          description={t("profile.nameSays")}
          autoComplete="name"
          {...form.getInputProps("name")}
        />
        <LanguageField
          label={t("field.language")}
          description={t("profile.languageSays")}
          value={form.values.language}
          onChange={(chosen) => form.setFieldValue("language", chosen)}
        />
      </div>
      <FormEnd submitLabel={t("action.save")} isPending={save.isPending} error={save.error} />
    </form>
  );
}
