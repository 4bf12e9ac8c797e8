import { useRef } from "react";
import { previewAddress } from "../../../api/ask.ts";
import type { Survey } from "../../../api/views.ts";
import { useMe } from "../../../session/use-me.ts";
import { useWords } from "../../../words/current-language.ts";

interface PreviewProps {
  readonly survey: Survey;
  readonly language: string;
}

/** The guest's real page with what was saved last. It runs no script and records nothing. */
export function Preview({ survey, language }: PreviewProps) {
  const t = useWords();
  const { workspace } = useMe();
  const frame = useRef<HTMLIFrameElement>(null);
  const scrolled = useRef(0);
  // Each save reloads the page; it stays where one was looking.
  const keepPlace = () => {
    const page = frame.current?.contentWindow;
    if (!page) return;
    page.scrollTo(0, scrolled.current);
    page.addEventListener("scroll", () => {
      scrolled.current = page.scrollY;
    });
  };
  return (
    <section className="builder-preview" aria-label={t("builder.preview")}>
      <p className="small quiet">{t("builder.previewSays")}</p>
      <iframe
        ref={frame}
        className="builder-frame"
        title={t("builder.preview")}
        src={`${previewAddress(survey.id, workspace.id, language)}#${survey.revision}`}
        key={`${language}`}
        sandbox="allow-forms allow-same-origin"
        onLoad={keepPlace}
      />
    </section>
  );
}
