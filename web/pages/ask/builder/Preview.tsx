import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { SurveyContent } from "../../../../survey/content.ts";
import { previewQuery } from "../../../api/ask.ts";
import { StateBoundary } from "../../../ui/StateBoundary.tsx";
import { useWords } from "../../../words/current-language.ts";
import { PreviewSteps } from "./PreviewSteps.tsx";

interface PreviewProps {
  readonly surveyId: string;
  readonly content: SurveyContent;
  readonly language: string;
}

/** The guest's real pages with what is being written, as the server shows them. They run no script and record nothing. */
export function Preview({ surveyId, content, language }: PreviewProps) {
  const t = useWords();
  const [written] = useDebouncedValue(content, 300);
  const [wished, setWished] = useState(0);
  // A thank-you that is looked at may be removed meanwhile: then the last one is shown.
  const step = Math.min(wished, written.thanks.length);
  const thanks = step === 0 ? undefined : step - 1;
  const page = useQuery({
    ...previewQuery(surveyId, written, language, thanks),
    placeholderData: keepPreviousData,
  });
  const frame = useRef<HTMLIFrameElement>(null);
  const scrolled = useRef(0);
  const show = (next: number) => {
    scrolled.current = 0;
    setWished(next);
  };
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
      <PreviewSteps content={written} language={language} step={step} onChange={show} />
      <StateBoundary query={page} skeleton={<div className="builder-frame" aria-busy="true" />}>
        {(html) => (
          <iframe
            ref={frame}
            className="builder-frame"
            title={step === 0 ? t("builder.preview") : t("preview.thanks")}
            srcDoc={html}
            sandbox="allow-same-origin"
            onLoad={keepPlace}
          />
        )}
      </StateBoundary>
    </section>
  );
}
