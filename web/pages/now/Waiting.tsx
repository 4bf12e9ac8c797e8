import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import type { Now } from "../../api/now.ts";
import type { CaseItem, Team } from "../../api/views.ts";
import { teamsQuery } from "../../api/workspace.ts";
import { useMe } from "../../session/use-me.ts";
import { Empty } from "../../ui/Empty.tsx";
import { useListKeys } from "../../ui/use-list-keys.ts";
import { useWords } from "../../words/current-language.ts";
import { CaseRow } from "../recover/CaseRow.tsx";
import type { Awaits } from "../recover/case-search.ts";

/**
 * The open cases: first who waits for an answer, then what was answered or cannot be, and is still to be put right.
 * In each, mine and my teams' come first, the earliest deadline first.
 */
export function Waiting({ now }: { readonly now: Now }) {
  const t = useWords();
  const waiting = useByOwner(now.waiting);
  const toPutRight = useByOwner(now.toPutRight);
  const chosen = useWaitingKeys([...waiting.all, ...toPutRight.all].map(({ id }) => id));
  const nobodyWaits = now.incoming.length === 0 ? t("now.nobodyWaitsYet") : t("now.nobodyWaits");
  return (
    <>
      <OpenCases
        title={t("now.waiting")}
        awaits="reply"
        count={now.waitingCount}
        cases={waiting}
        chosen={chosen}
        empty={<Empty icon="check" says={nobodyWaits} />}
      />
      {now.toPutRightCount > 0 ? (
        <OpenCases
          title={t("now.toPutRight")}
          says={t("now.toPutRightSays")}
          awaits="recovery"
          count={now.toPutRightCount}
          cases={toPutRight}
          chosen={chosen}
        />
      ) : null}
    </>
  );
}

interface CasesByOwner {
  readonly mine: readonly CaseItem[];
  readonly others: readonly CaseItem[];
  readonly all: readonly CaseItem[];
}

interface OpenCasesProps {
  readonly title: string;
  readonly says?: string;
  readonly awaits: Awaits;
  readonly count: number;
  readonly cases: CasesByOwner;
  readonly chosen: string | undefined;
  readonly empty?: ReactNode;
}

function OpenCases({ title, says, awaits, count, cases, chosen, empty }: OpenCasesProps) {
  const t = useWords();
  const more = count - cases.all.length;
  return (
    <section className="panel" aria-label={title}>
      <header className="now-head">
        <h2>{title}</h2>
        <Link className="text-link" to="/recover" search={more > 0 ? { awaits } : {}}>
          {more > 0 ? t("now.waitingMore", { count: more }) : t("now.allCases")}
        </Link>
      </header>
      {says ? <p className="now-says small quiet">{says}</p> : null}
      {count === 0 ? empty : null}
      <Group label={t("now.mine")} items={cases.mine} chosen={chosen} />
      <Group label={t("now.others")} items={cases.others} chosen={chosen} />
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

function useByOwner(items: readonly CaseItem[]): CasesByOwner {
  const { actor } = useMe();
  const teams = useQuery(teamsQuery).data ?? [];
  const mine = items.filter((item) => isMine(item, actor.memberId, teams));
  const others = items.filter((item) => !mine.includes(item));
  return { mine, others, all: [...mine, ...others] };
}

function isMine({ owner }: CaseItem, memberId: string | undefined, teams: readonly Team[]): boolean {
  if (!owner || memberId === undefined) return false;
  if (owner.kind === "member") return owner.id === memberId;
  return teams.some(({ id, members }) => id === owner.id && members.some((member) => member.id === memberId));
}
