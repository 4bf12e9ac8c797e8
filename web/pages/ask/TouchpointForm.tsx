import { Button, Select, TagsInput, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { type Channel, surveysQuery } from "../../api/ask.ts";
import type { OwnerRef } from "../../api/views.ts";
import { placesQuery } from "../../api/workspace.ts";
import { channels } from "../../ui/channel-words.ts";
import { missing } from "../../ui/form/checks.ts";
import { FormError } from "../../ui/form/FormError.tsx";
import { fieldErrors } from "../../ui/form/field-errors.ts";
import { LeaveGuard } from "../../ui/LeaveGuard.tsx";
import { OwnerPicker } from "../../ui/OwnerPicker.tsx";
import { useWords } from "../../words/current-language.ts";
import "../../ui/form/form.css";

/** What the form asks for. */
export interface TouchpointInput {
  readonly name: string;
  readonly channel: Channel;
  readonly placeId: string | null;
  readonly surveyId: string;
  readonly owner: OwnerRef | null;
  readonly spots: string[];
}

interface TouchpointFormProps {
  readonly initial: TouchpointInput;
  readonly submitLabel: string;
  readonly onSubmit: (input: TouchpointInput) => Promise<unknown>;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly disabled?: boolean;
  readonly beside?: ReactNode;
}

/** Name, place, owner and survey of a moment of truth. */
export function TouchpointForm(props: TouchpointFormProps) {
  const { initial, submitLabel, onSubmit, isPending, error, disabled = false, beside } = props;
  const t = useWords();
  const places = useQuery(placesQuery);
  const surveys = useQuery(surveysQuery);
  const form = useForm({
    initialValues: initial,
    validate: {
      name: (name) => missing(t, name),
      surveyId: (surveyId) => missing(t, surveyId),
    },
  });
  const submit = form.onSubmit(async (values) => {
    try {
      await onSubmit({ ...values, name: values.name.trim() });
      form.resetDirty();
    } catch (refused) {
      form.setErrors(fieldErrors(refused));
    }
  });

  return (
    <form className="form" noValidate onSubmit={submit}>
      <LeaveGuard unsaved={form.isDirty() && !isPending} />
      <TextInput
        label={t("touchpoint.name")}
        description={t("touchpoint.nameSays")}
        disabled={disabled}
        {...form.getInputProps("name")}
      />
      <div className="form-row">
        <Select
          label={t("touchpoint.place")}
          placeholder={t("touchpoint.noPlace")}
          clearable
          searchable
          disabled={disabled}
          clearButtonProps={{ "aria-label": t("touchpoint.noPlace") }}
          nothingFoundMessage={t("palette.nothing")}
          data={(places.data ?? [])
            .filter((place) => place.archivedAt === null || place.id === initial.placeId)
            .map((place) => ({ value: place.id, label: place.name }))}
          {...form.getInputProps("placeId")}
        />
        <Select
          label={t("touchpoint.channel")}
          allowDeselect={false}
          disabled={disabled}
          data={channels.map((channel) => ({ value: channel, label: t(`channel.${channel}`) }))}
          {...form.getInputProps("channel")}
        />
      </div>
      <Select
        label={t("touchpoint.survey")}
        description={t("touchpoint.surveySays")}
        allowDeselect={false}
        searchable
        disabled={disabled}
        nothingFoundMessage={t("palette.nothing")}
        data={(surveys.data ?? [])
          .filter((survey) => survey.status !== "archived" || survey.id === initial.surveyId)
          .map((survey) => ({ value: survey.id, label: survey.name }))}
        {...form.getInputProps("surveyId")}
      />
      <OwnerPicker
        label={t("owner.label")}
        description={t("touchpoint.ownerSays")}
        disabled={disabled}
        value={form.values.owner}
        onChange={(owner: OwnerRef | null) => form.setFieldValue("owner", owner)}
      />
      <TagsInput
        label={t("touchpoint.spots")}
        description={t("touchpoint.spotsSays")}
        placeholder={form.values.spots.length === 0 ? t("touchpoint.spotsExample") : ""}
        disabled={disabled}
        clearable
        clearButtonProps={{ "aria-label": t("touchpoint.spotsClear") }}
        {...form.getInputProps("spots")}
      />
      <FormError error={error} />
      {disabled ? null : (
        <div className="form-actions">
          <Button type="submit" loading={isPending}>
            {submitLabel}
          </Button>
          {beside}
        </div>
      )}
    </form>
  );
}
