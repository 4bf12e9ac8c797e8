import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { Place } from "../../api/views.ts";
import { createPlace, placesQuery, updatePlace } from "../../api/workspace.ts";
import { useMay } from "../../session/use-me.ts";
import { ArchiveSwitch } from "../../ui/ArchiveSwitch.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { StateBoundary } from "../../ui/StateBoundary.tsx";
import { useArchiving } from "../../ui/use-archiving.ts";
import { useWords } from "../../words/current-language.ts";
import { AddLine } from "./AddLine.tsx";
import { NamedRow } from "./NamedRow.tsx";
import { NoneInUse } from "./NoneInUse.tsx";
import { PutAwayRows } from "./PutAwayRows.tsx";
import { placesRoute } from "./routes.ts";
import "../../ui/rows.css";

/** The places at which guests are received. */
export function PlacesPage() {
  const t = useWords();
  const navigate = useNavigate();
  const mayWrite = useMay("ask:write");
  const archived = placesRoute.useSearch().show === "archived";
  return (
    <>
      <PageHead title={t("settings.places")} says={t("places.says")} />
      <div className="panel">
        {archived ? <PutAwayRows kind="places" mayWrite={mayWrite} /> : <PlacesInUse mayWrite={mayWrite} />}
      </div>
      <ArchiveSwitch
        archived={archived}
        onChange={(away) => void navigate({ to: "/settings/places", search: away ? { show: "archived" } : {} })}
      />
    </>
  );
}

function PlacesInUse({ mayWrite }: { readonly mayWrite: boolean }) {
  const t = useWords();
  const queryClient = useQueryClient();
  const places = useQuery(placesQuery);
  const readAgain = () => queryClient.invalidateQueries({ queryKey: ["settings"] });
  const { putAway } = useArchiving<Place>("places");
  return (
    <>
      {mayWrite ? (
        <div className="panel-padded">
          <AddLine
            label={t("places.add")}
            placeholder={t("places.example")}
            onAdd={async (name) => {
              await createPlace(name);
              await readAgain();
            }}
          />
        </div>
      ) : null}
      <StateBoundary
        query={places}
        isEmpty={(items) => items.length === 0}
        empty={<NoneInUse kind="places" icon="place" />}
      >
        {(items) => (
          <ul className="rows rows-plain">
            {items.map((place) => (
              <NamedRow
                key={place.id}
                name={place.name}
                mayWrite={mayWrite}
                onRename={async (name) => {
                  await updatePlace(place.id, name);
                  await readAgain();
                }}
                onArchive={() => putAway(place)}
              />
            ))}
          </ul>
        )}
      </StateBoundary>
    </>
  );
}
