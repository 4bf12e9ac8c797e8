import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { Now } from "../../api/now.ts";
import type { CaseItem, Team } from "../../api/views.ts";
import { teamsQuery } from "../../api/workspace.ts";
import { useMe } from "../../session/use-me.ts";
import { Empty } from "../../ui/Empty.tsx";
import { useListKeys } from "../../ui/use-list-keys.ts";
import { useWords } from "../../words/current-language.ts";
import { CaseRow } from "../recover/CaseRow.tsx";

/** Who waits for an answer: first what is mine or my teams', then the rest, the earliest deadline first in each. */
export function Waiting({ now }: { readonly now: Now }) {
  const t = useWords();
  const { actor } = useMe();
  const teams = useQuery(teamsQuery).data ?? [];
  const mine = now.waiting.filter((item) => isMine(item, actor.memberId, teams));
  const others = now.waiting.filter((item) => !mine.includes(item));
  const chosen = useWaitingKeys([...mine, ...others].map(({ id }) => id));
  const more = now.waitingCount - now.waiting.length;
  return (
    <section className="panel" aria-label={t("now.waiting")}>
      <header className="now-head">
        <h2>{t("now.waiting")}</h2>
        <Link className="text-link" to="/recover" search={{}}>
          {more > 0 ? t("now.waitingMore", { count: more }) : t("now.allCases")}
        </Link>
      </header>
      {now.waiting.length === 0 ? <Empty icon="check" says={t("now.nobodyWaits")} /> : null}
      <Group label={t("now.mine")} items={mine} chosen={chosen} />
      <Group label={t("now.others")} items={others} chosen={chosen} />
    </section>
  );
}

interface GroupProps {
  readonly label: string;
  readonly items: readonly CaseItem[];
  readonly chosen: string | undefined;
}

function Group({ label, items, chosen }: GroupProps) {
  if (items.length === 0) return null;
  return (
    <section aria-label={label}>
      <h3 className="now-group">{label}</h3>
      {items.map((item) => (
        <CaseRow key={item.id} item={item} search={{}} isOpen={item.id === chosen} />
      ))}
    </section>
  );
}

/** j and k walk through the cases, enter opens the one that they stand on, r replies to it, e writes what was done. */
function useWaitingKeys(ids: readonly string[]): string | undefined {
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<string>();
  const goTo = (caseId: string, hash?: "reply" | "done") =>
    void navigate({ to: "/recover/$caseId", params: { caseId }, search: {}, ...(hash ? { hash } : {}) });
  useListKeys({
    ids,
    openId: chosen,
    onMove: setChosen,
    onEnter: (id) => goTo(id),
    onEdit: (id) => goTo(id, "done"),
    onReply: (id) => goTo(id, "reply"),
  });
  return chosen;
}

function isMine({ owner }: CaseItem, memberId: string | undefined, teams: readonly Team[]): boolean {
  if (!owner || memberId === undefined) return false;
  if (owner.kind === "member") return owner.id === memberId;
  return teams.some(({ id, members }) => id === owner.id && members.some((member) => member.id === memberId));
}
