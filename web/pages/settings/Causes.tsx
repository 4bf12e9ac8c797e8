import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { causesQuery, createCause, updateCause } from "../../api/causes.ts";
import type { Cause } from "../../api/views.ts";
import { ArchiveSwitch } from "../../ui/ArchiveSwitch.tsx";
import { StateBoundary } from "../../ui/StateBoundary.tsx";
import { tellError } from "../../ui/tell.ts";
import { useArchiving } from "../../ui/use-archiving.ts";
import { useMutationOnce } from "../../ui/use-mutation-once.ts";
import { useWords } from "../../words/current-language.ts";
import { AddLine } from "./AddLine.tsx";
import { NamedRow, RowButton } from "./NamedRow.tsx";
import { NoneInUse } from "./NoneInUse.tsx";
import { PutAwayRows } from "./PutAwayRows.tsx";
import { casesRoute } from "./routes.ts";
import "../../ui/form/form.css";
import "../../ui/rows.css";

/** The list from which the cause of a case is chosen, in the order in which it is offered. */
export function Causes() {
  const t = useWords();
  const navigate = useNavigate();
  const archived = casesRoute.useSearch().show === "archived";
  return (
    <>
      <section className="panel" aria-label={t("causes.title")}>
        <div className="panel-padded form">
          <div>
            <h2>{t("causes.title")}</h2>
            <p className="quiet">{archived ? t("causes.awaySays") : t("causes.says")}</p>
          </div>
          {archived ? null : <AddCause />}
        </div>
        {archived ? <PutAwayRows kind="causes" mayWrite /> : <CausesInUse />}
      </section>
      <ArchiveSwitch
        archived={archived}
        onChange={(away) =>
          // The list is far down its page: one stays where one is.
          void navigate({ to: "/settings/cases", search: away ? { show: "archived" } : {}, resetScroll: false })
        }
      />
    </>
  );
}

function AddCause() {
  const t = useWords();
  const queryClient = useQueryClient();
  return (
    <AddLine
      label={t("causes.add")}
      placeholder={t("causes.example")}
      onAdd={async (name) => {
        await createCause(name);
        await queryClient.invalidateQueries({ queryKey: causesQuery.queryKey });
      }}
    />
  );
}

function CausesInUse() {
  const t = useWords();
  const queryClient = useQueryClient();
  const causes = useQuery(causesQuery);
  const readAgain = () => queryClient.invalidateQueries({ queryKey: causesQuery.queryKey });
  const { putAway } = useArchiving<Cause>("causes");
  const move = useMutationOnce({
    mutationFn: ({ id, position }: { id: string; position: number }) => updateCause(id, { position }),
    onError: (error) => tellError(t, error),
    onSettled: readAgain,
  });

  return (
    <StateBoundary
      query={causes}
      isEmpty={(items) => items.length === 0}
      empty={<NoneInUse kind="causes" icon="flag" />}
    >
      {(items) => (
        <ol className="rows rows-plain">
          {items.map((cause, index) => (
            <NamedRow
              key={cause.id}
              name={cause.name}
              mayWrite
              onRename={async (name) => {
                await updateCause(cause.id, { name });
                await readAgain();
              }}
              onArchive={() => putAway(cause)}
              more={
                <>
                  <RowButton
                    label={t("causes.up", { name: cause.name })}
                    icon="arrowUp"
                    disabled={index === 0 || move.isPending}
                    onClick={() => move.mutate({ id: cause.id, position: index - 1 })}
                  />
                  <RowButton
                    label={t("causes.down", { name: cause.name })}
                    icon="arrowDown"
                    disabled={index === items.length - 1 || move.isPending}
                    onClick={() => move.mutate({ id: cause.id, position: index + 1 })}
                  />
                </>
              }
            />
          ))}
        </ol>
      )}
    </StateBoundary>
  );
}
