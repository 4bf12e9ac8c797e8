import { Button, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import type { SurveyTemplate, Touchpoint } from "../../api/views.ts";
import { missing } from "../../ui/form/checks.ts";
import { FormError } from "../../ui/form/FormError.tsx";
import { useMutationOnce } from "../../ui/use-mutation-once.ts";
import { useWords } from "../../words/current-language.ts";
import { TemplateChoice } from "../ask/TemplateChoice.tsx";
import { type MadeSoFar, makeFirstTouchpoint } from "./make-first-touchpoint.ts";

interface FirstTouchpointFormProps {
  readonly templates: readonly SurveyTemplate[];
  readonly onDone: (touchpoint: Touchpoint) => void;
}

/** What is asked, and where. The rest has good defaults. */
export function FirstTouchpointForm({ templates, onDone }: FirstTouchpointFormProps) {
  const t = useWords();
  const queryClient = useQueryClient();
  const madeSoFar = useRef<MadeSoFar>({});
  const form = useForm({
    initialValues: { template: templates[0]?.id ?? "restaurant-table", name: templates[0]?.name ?? "", place: "" },
    validate: { name: (name) => missing(t, name) },
  });
  const make = useMutationOnce({
    mutationFn: (values: typeof form.values) =>
      makeFirstTouchpoint(madeSoFar.current, {
        template: values.template,
        name: values.name.trim(),
        place: values.place.trim(),
      }),
    onSuccess: async (touchpoint) => {
      await queryClient.invalidateQueries({ queryKey: ["settings"] });
      onDone(touchpoint);
    },
  });
  // Until a name of one's own is typed, the touchpoint is called as its template.
  const choose = (template: typeof form.values.template) => {
    const nameOf = (wanted: string) => templates.find(({ id }) => id === wanted)?.name ?? "";
    const isOwn = form.values.name.trim() !== "" && form.values.name !== nameOf(form.values.template);
    form.setFieldValue("template", template);
    if (!isOwn) form.setFieldValue("name", nameOf(template));
  };
  return (
    <form className="form" noValidate onSubmit={form.onSubmit((values) => make.mutate(values))}>
      <TemplateChoice
        label={t("first.template")}
        templates={templates}
        value={form.values.template}
        onChange={choose}
      />
      <div className="form-row">
        <TextInput label={t("touchpoint.name")} description={t("first.nameSays")} {...form.getInputProps("name")} />
        <TextInput label={t("first.place")} description={t("first.placeSays")} {...form.getInputProps("place")} />
      </div>
      <FormError error={make.error} />
      <Button type="submit" loading={make.isPending}>
        {t("first.go")}
      </Button>
    </form>
  );
}
