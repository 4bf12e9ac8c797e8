import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { touchpointFile } from "../../api/ask.ts";
import { feedbackQuery } from "../../api/feedback.ts";
import type { Touchpoint } from "../../api/views.ts";
import { useLive } from "../../session/use-live.ts";
import { useMe } from "../../session/use-me.ts";
import { CopyField } from "../../ui/CopyField.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { LocalAddressHint } from "../../ui/LocalAddressHint.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { useLanguage, useWords } from "../../words/current-language.ts";
import "../ask/ask.css";

/** The QR code to scan with one's own phone; the screen knows when the answer has come. */
export function ScanIt({ touchpoint }: { readonly touchpoint: Touchpoint }) {
  const t = useWords();
  const { workspace } = useMe();
  useLive(workspace.id);
  const feedback = useInfiniteQuery(feedbackQuery({ touchpoint: touchpoint.id, limit: 1 }));
  const arrived = (feedback.data ?? []).length > 0;
  const language = useLanguage();
  return (
    <div className="scan">
      <img
        className="qr"
        src={touchpointFile(touchpoint.id, "qr.svg", workspace.id)}
        alt={t("qr.alt", { name: touchpoint.name })}
        width={240}
        height={240}
      />
      <div className="scan-words">
        <p role="status">
          {arrived ? (
            <Mark tone="good">{t("first.arrived")}</Mark>
          ) : (
            <span className="with-icon">
              <span className="waiting-dot" aria-hidden="true" />
              {t("first.waiting")}
            </span>
          )}
        </p>
        <LocalAddressHint link={touchpoint.link} />
        <CopyField label={t("qr.link")} value={touchpoint.link} />
        <div className="form-actions">
          <Button
            component="a"
            href={touchpoint.link}
            target="_blank"
            rel="noreferrer"
            variant={arrived ? "default" : "filled"}
            leftSection={<Icon name="external" size={16} />}
          >
            {t("qr.open")}
          </Button>
          <Button
            component="a"
            href={touchpointFile(touchpoint.id, "card", workspace.id, { lang: language })}
            target="_blank"
            rel="noreferrer"
            variant="default"
            leftSection={<Icon name="print" size={16} />}
          >
            {t("qr.card")}
          </Button>
          <Button
            component="a"
            href={touchpointFile(touchpoint.id, "qr.png", workspace.id)}
            download={`${touchpoint.name}.png`}
            variant="default"
            leftSection={<Icon name="download" size={16} />}
          >
            PNG
          </Button>
          <Button variant={arrived ? "filled" : "default"} renderRoot={(props) => <Link {...props} to="/now" />}>
            {t("first.finish")}
          </Button>
        </div>
      </div>
    </div>
  );
}
