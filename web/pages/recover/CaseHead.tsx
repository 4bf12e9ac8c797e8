import { ActionIcon, Button, Tooltip } from "@mantine/core";
import type { CaseDetail } from "../../api/views.ts";
import { Ago } from "../../ui/Ago.tsx";
import { nameOfCustomer } from "../../ui/feedback/name-of-customer.ts";
import { whereOf } from "../../ui/feedback/where-of.ts";
import { Icon } from "../../ui/Icon.tsx";
import { OwnerName } from "../../ui/OwnerName.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { useWords } from "../../words/current-language.ts";
import { BackToCases } from "./BackToCases.tsx";
import { CaseReason } from "./CaseReason.tsx";
import { CaseState } from "./CaseState.tsx";
import { isOpenCase } from "./is-open-case.ts";
import type { CaseKeys } from "./use-case-keys.ts";

interface CaseHeadProps {
  readonly detail: CaseDetail;
  readonly keys: CaseKeys;
  readonly onReply: () => void;
  /** Resolves or reopens; left out for those who may not. */
  readonly onDecide: (() => void) | undefined;
}

/** Who waits, how far it has come, who looks after it and how long there is; and what to do next. */
export function CaseHead({ detail, keys, onReply, onDecide }: CaseHeadProps) {
  const t = useWords();
  return (
    <div className="case-head">
      <PageHead
        above={<BackToCases />}
        title={nameOfCustomer(detail.customer) ?? t("recover.guest")}
        says={
          <>
            {[t("recover.case", { reference: detail.reference }), ...whereOf(t, detail)].join(" · ")} ·{" "}
            <Ago at={detail.openedAt} />
          </>
        }
        actions={
          <>
            <Step icon="up" label={t("recover.previous")} go={keys.previous} />
            <Step icon="down" label={t("recover.next")} go={keys.next} />
            {onDecide ? <Actions detail={detail} onReply={onReply} onDecide={onDecide} /> : null}
          </>
        }
      />
      <div className="case-head-facts">
        <CaseState item={detail} />
        <OwnerName owner={detail.owner} />
        <CaseReason reason={detail.reason} />
        {detail.reopened > 0 ? (
          <span className="quiet">{t("recover.reopenedTimes", { count: detail.reopened })}</span>
        ) : null}
      </div>
    </div>
  );
}

interface ActionsProps {
  readonly detail: CaseDetail;
  readonly onReply: () => void;
  readonly onDecide: () => void;
}

function Actions({ detail, onReply, onDecide }: ActionsProps) {
  const t = useWords();
  const reply = detail.can.reply ? (
    <Button variant="default" leftSection={<Icon name="reply" size={16} />} onClick={onReply}>
      {t("recover.reply")}
    </Button>
  ) : null;
  return isOpenCase(detail.status) ? (
    <>
      {reply}
      <Button leftSection={<Icon name="check" size={16} />} onClick={onDecide}>
        {t("recover.resolve")}
      </Button>
    </>
  ) : (
    <>
      {reply}
      <Button variant="default" leftSection={<Icon name="undo" size={16} />} onClick={onDecide}>
        {t("recover.reopen")}
      </Button>
    </>
  );
}

interface StepProps {
  readonly icon: "up" | "down";
  readonly label: string;
  readonly go: (() => void) | undefined;
}

function Step({ icon, label, go }: StepProps) {
  if (!go) return null;
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" size="lg" aria-label={label} onClick={go}>
        <Icon name={icon} size={16} />
      </ActionIcon>
    </Tooltip>
  );
}
