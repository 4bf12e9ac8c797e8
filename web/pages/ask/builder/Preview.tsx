import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import type { SurveyContent } from "../../../../survey/content.ts";
import { previewQuery } from "../../../api/ask.ts";
import { StateBoundary } from "../../../ui/StateBoundary.tsx";
import { useWords } from "../../../words/current-language.ts";

interface PreviewProps {
  readonly surveyId: string;
  readonly content: SurveyContent;
  readonly language: string;
}

/** The guest's real page with what is being written, as the server shows it. It runs no script and records nothing. */
export function Preview({ surveyId, content, language }: PreviewProps) {
  const t = useWords();
  const [written] = useDebouncedValue(content, 300);
  const page = useQuery({ ...previewQuery(surveyId, written, language), placeholderData: keepPreviousData });
  const frame = useRef<HTMLIFrameElement>(null);
  const scrolled = useRef(0);
  // Each change draws the page anew; it stays where one was looking.
  const keepPlace = () => {
    const shown = frame.current?.contentWindow;
    if (!shown) return;
    shown.scrollTo(0, scrolled.current);
    shown.addEventListener("scroll", () => {
      scrolled.current = shown.scrollY;
    });
  };
  return (
    <section className="builder-preview" aria-label={t("builder.preview")}>
      <p className="small quiet">{t("builder.previewSays")}</p>
      <StateBoundary query={page} skeleton={<div className="builder-frame" aria-busy="true" />}>
        {(html) => (
          <iframe
            ref={frame}
            className="builder-frame"
            title={t("builder.preview")}
            srcDoc={html}
            sandbox="allow-same-origin"
            onLoad={keepPlace}
          />
        )}
      </StateBoundary>
    </section>
  );
}
