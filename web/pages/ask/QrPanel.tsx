import { Button, Select } from "@mantine/core";
import { useState } from "react";
import { touchpointFile } from "../../api/ask.ts";
import type { Touchpoint } from "../../api/views.ts";
import { useMe } from "../../session/use-me.ts";
import { CopyField } from "../../ui/CopyField.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { LocalAddressHint } from "../../ui/LocalAddressHint.tsx";
import { useLanguage, useWords } from "../../words/current-language.ts";
import { spotLink } from "./spot-link.ts";
import "./ask.css";

/** The touchpoint to take along: link, QR code as SVG and PNG, and a card to print. */
export function QrPanel({ touchpoint }: { readonly touchpoint: Touchpoint }) {
  const t = useWords();
  const { workspace } = useMe();
  const [spot, setSpot] = useState<string | null>(null);
  const language = useLanguage();
  const file = (name: "qr.svg" | "qr.png" | "card") =>
    touchpointFile(touchpoint.id, name, workspace.id, {
      spot: spot ?? undefined,
      ...(name === "card" ? { lang: language } : {}),
    });
  const link = spotLink(touchpoint.link, spot);
  const fileName = [touchpoint.name, spot].filter(Boolean).join(" ");

  return (
    <section className="panel panel-padded qr-panel" aria-label={t("qr.title")}>
      <h2>{t("qr.title")}</h2>
      {touchpoint.survey.status === "published" ? null : <p className="quiet">{t("qr.notOpen")}</p>}
      <img className="qr" src={file("qr.svg")} alt={t("qr.alt", { name: touchpoint.name })} width={240} height={240} />
      {touchpoint.spots.length > 0 ? (
        <Select
          label={t("qr.spot")}
          placeholder={t("qr.noSpot")}
          clearable
          searchable
          clearButtonProps={{ "aria-label": t("qr.noSpot") }}
          nothingFoundMessage={t("palette.nothing")}
          data={[...touchpoint.spots]}
          value={spot}
          onChange={setSpot}
        />
      ) : null}
      <CopyField label={t("qr.link")} value={link} />
      <LocalAddressHint link={link} />
      <div className="form-actions">
        <Button
          component="a"
          href={link}
          target="_blank"
          rel="noreferrer"
          leftSection={<Icon name="external" size={16} />}
        >
          {t("qr.open")}
        </Button>
        <Button
          component="a"
          href={file("card")}
          target="_blank"
          rel="noreferrer"
          variant="default"
          leftSection={<Icon name="print" size={16} />}
        >
          {touchpoint.spots.length > 0 && spot === null ? t("qr.cards") : t("qr.card")}
        </Button>
        <Button
          component="a"
          href={file("qr.svg")}
          download={`${fileName}.svg`}
          variant="default"
          leftSection={<Icon name="download" size={16} />}
        >
          SVG
        </Button>
        <Button
          component="a"
          href={file("qr.png")}
          download={`${fileName}.png`}
          variant="default"
          leftSection={<Icon name="download" size={16} />}
        >
          PNG
        </Button>
      </div>
    </section>
  );
}
