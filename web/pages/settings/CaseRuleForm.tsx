import { NumberInput, Select } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { CaseRule, WorkspaceSettings } from "../../api/views.ts";
import { updateWorkspace } from "../../api/workspace.ts";
import { FormEnd } from "../../ui/form/FormEnd.tsx";
import { tellDone } from "../../ui/tell.ts";
import { useMutationOnce } from "../../ui/use-mutation-once.ts";
import { useWords } from "../../words/current-language.ts";
import "../../ui/form/form.css";

const scales = [
  { kind: "nps", lowest: 0, highest: 10 },
  { kind: "csat", lowest: 1, highest: 5 },
  { kind: "ces", lowest: 1, highest: 7 },
] as const satisfies readonly { kind: keyof CaseRule; lowest: number; highest: number }[];

/** At which score somebody has to put it right, by when, and how long the customer may say whether it worked. */
export function CaseRuleForm({ settings }: { readonly settings: WorkspaceSettings }) {
  const t = useWords();
  const queryClient = useQueryClient();
  const form = useForm({
    initialValues: {
      nps: settings.caseRule.nps,
      csat: settings.caseRule.csat,
      ces: settings.caseRule.ces,
      caseDeadlineHours: settings.caseDeadlineHours,
      confirmationDays: settings.confirmationDays,
    },
  });
  const save = useMutationOnce({
    mutationFn: ({ nps, csat, ces, ...rest }: typeof form.values) =>
      updateWorkspace({ settings: { caseRule: { nps, csat, ces }, ...rest } }),
    onSuccess: async () => {
      tellDone(t("settings.saved"));
      await queryClient.invalidateQueries({ queryKey: ["settings"] });
    },
  });
  return (
    <form className="form" noValidate onSubmit={form.onSubmit((values) => save.mutate(values))}>
      <div>
        <h2>{t("caseRule.title")}</h2>
        <p className="quiet">{t("caseRule.titleSays")}</p>
      </div>
      <div>
        {scales.map((scale) => (
          <ScoreRule
            key={scale.kind}
            scale={scale}
            value={form.values[scale.kind]}
            onChange={(score) => form.setFieldValue(scale.kind, score)}
          />
        ))}
        <Rule title={t("caseRule.deadline")} says={t("caseRule.deadlineSays")}>
          <NumberInput
            aria-label={t("caseRule.deadline")}
            min={1}
            max={720}
            allowDecimal={false}
            suffix={t("caseRule.hoursSuffix")}
            {...form.getInputProps("caseDeadlineHours")}
          />
        </Rule>
        <Rule title={t("caseRule.confirmation")} says={t("caseRule.confirmationSays")}>
          <NumberInput
            aria-label={t("caseRule.confirmation")}
            min={1}
            max={60}
            allowDecimal={false}
            suffix={t("caseRule.daysSuffix")}
            {...form.getInputProps("confirmationDays")}
          />
        </Rule>
      </div>
      <FormEnd submitLabel={t("action.save")} isPending={save.isPending} error={save.error} />
    </form>
  );
}

interface RuleProps {
  readonly title: string;
  readonly says: string;
  readonly children: ReactNode;
}

function Rule({ title, says, children }: RuleProps) {
  return (
    <div className="rule">
      <div>
        <h3>{title}</h3>
        <p className="quiet">{says}</p>
      </div>
      {children}
    </div>
  );
}

interface ScoreRuleProps {
  readonly scale: (typeof scales)[number];
  /** The highest score that opens a case; null when none does. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

function ScoreRule({ scale: { kind, lowest, highest }, value, onChange }: ScoreRuleProps) {
  const t = useWords();
  const scores = scoresFrom(lowest, highest).map((score) => ({
    value: String(score),
    label: t("caseRule.atMost", { score }),
  }));
  return (
    <Rule title={t(`caseRule.${kind}`)} says={t(`caseRule.${kind}Says`)}>
      <Select
        aria-label={t(`caseRule.${kind}`)}
        allowDeselect={false}
        data={[{ value: "never", label: t("caseRule.never") }, ...scores]}
        value={value === null ? "never" : String(value)}
        onChange={(chosen) => onChange(chosen === "never" ? null : Number(chosen))}
      />
    </Rule>
  );
}

// A rule that opens a case for the best score too would be one for everybody: the highest is left out.
function scoresFrom(lowest: number, highest: number): number[] {
  return Array.from({ length: highest - lowest }, (_, step) => lowest + step);
}
