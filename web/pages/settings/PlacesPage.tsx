import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { Place } from "../../api/views.ts";
import { createPlace, placesQuery, updatePlace } from "../../api/workspace.ts";
import { useMay } from "../../session/use-me.ts";
import { Empty } from "../../ui/Empty.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { StateBoundary } from "../../ui/StateBoundary.tsx";
import { useArchiving } from "../../ui/use-archiving.ts";
import { useWords } from "../../words/current-language.ts";
import { AddLine } from "./AddLine.tsx";
import { NamedRow } from "./NamedRow.tsx";
import "../../ui/rows.css";

/** The places at which guests are received. */
export function PlacesPage() {
  const t = useWords();
  const mayWrite = useMay("ask:write");
  const queryClient = useQueryClient();
  const places = useQuery(placesQuery);
  const readAgain = () => queryClient.invalidateQueries({ queryKey: ["settings"] });
  const { putAway } = useArchiving<Place>("places");
  return (
    <>
      <PageHead title={t("settings.places")} says={t("places.says")} />
      <div className="panel">
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
          empty={<Empty icon="place" says={t("places.empty")} />}
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
      </div>
    </>
  );
}
