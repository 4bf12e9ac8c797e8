import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { causesQuery } from "../../api/causes.ts";
import type { CaseDetail } from "../../api/views.ts";
import { useMay } from "../../session/use-me.ts";
import { OwnerName } from "../../ui/OwnerName.tsx";
import { OwnerPicker } from "../../ui/OwnerPicker.tsx";
import { useFormats, useWords } from "../../words/current-language.ts";
import { causeChoices } from "./cause-choices.ts";
import { DeadlineField } from "./DeadlineField.tsx";
import { DoneField } from "./DoneField.tsx";
import { isOpenCase } from "./is-open-case.ts";
import type { CaseEditing } from "./use-case-change.ts";

interface WorkProps {
  readonly detail: CaseDetail;
  readonly editing: CaseEditing;
}

/** How a case is worked on: owner, status, deadline, cause, and what was done. Each change can be taken back. */
export function CaseWork({ detail, editing }: WorkProps) {
  const t = useWords();
  const mayWrite = useMay("cases:write");
  return (
    <section className="panel panel-padded case-work" aria-label={t("recover.work")}>
      <h2>{t("recover.work")}</h2>
      {mayWrite ? <WorkFields detail={detail} editing={editing} /> : <WorkFacts detail={detail} />}
    </section>
  );
}

const statuses = ["new", "in_progress", "waiting"] as const;

function WorkFields({ detail, editing }: WorkProps) {
  const t = useWords();
  const causes = useQuery(causesQuery).data ?? [];
  const { owner, status, cause } = detail;
  const isOpen = isOpenCase(status);
  return (
    <>
      <OwnerPicker
        id="owner"
        label={t("owner.label")}
        value={owner}
        disabled={editing.isSaving}
        onChange={(next) =>
          editing.edit({
            change: { owner: next },
            back: { owner: owner && { kind: owner.kind, id: owner.id } },
            done: next ? t("recover.edit.owner") : t("recover.edit.ownerCleared"),
          })
        }
      />
      {isOpen ? (
        <Select
          label={t("recover.status")}
          allowDeselect={false}
          disabled={editing.isSaving}
          data={statuses.map((value) => ({ value, label: t(`case.status.${value}`) }))}
          value={status}
          onChange={(chosen) => {
            const next = statuses.find((value) => value === chosen);
            if (!next || next === status) return;
            editing.edit({
              change: { status: next },
              back: { status },
              done: t("recover.edit.status", { status: t(`case.status.${next}`) }),
            });
          }}
        />
      ) : null}
      {isOpen ? <DeadlineField detail={detail} editing={editing} /> : null}
      <Select
        label={t("recover.cause")}
        placeholder={t("recover.cause.none")}
        clearable
        allowDeselect={false}
        clearButtonProps={{ "aria-label": t("recover.cause.clear") }}
        disabled={editing.isSaving}
        data={causeChoices(causes, cause)}
        value={cause?.id ?? null}
        onChange={(causeId) =>
          editing.edit({ change: { causeId }, back: { causeId: cause?.id ?? null }, done: t("recover.edit.cause") })
        }
      />
      <DoneField detail={detail} editing={editing} />
    </>
  );
}

function WorkFacts({ detail }: { readonly detail: CaseDetail }) {
  const t = useWords();
  const formats = useFormats();
  return (
    <dl className="case-facts">
      <dt>{t("owner.label")}</dt>
      <dd>
        <OwnerName owner={detail.owner} />
      </dd>
      <dt>{t("recover.deadline")}</dt>
      <dd>{formats.moment(detail.deadlineAt)}</dd>
      <dt>{t("recover.cause")}</dt>
      <dd>{detail.cause?.name ?? "–"}</dd>
      <dt>{t("recover.done")}</dt>
      <dd>{detail.doneText ?? "–"}</dd>
    </dl>
  );
}
