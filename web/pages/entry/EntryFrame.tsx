import { Select } from "@mantine/core";
import { type ReactNode, useEffect } from "react";
import { Brand } from "../../ui/Brand.tsx";
import { speak, useLanguage, useWords } from "../../words/current-language.ts";
import { languageName, languages } from "../../words/languages.ts";
import "./entry.css";
import "../../ui/form/form.css";

interface EntryFrameProps {
  readonly title: string;
  readonly says?: ReactNode;
  readonly children?: ReactNode;
  /** For choices that stand beside each other. */
  readonly wide?: true;
}

/** The pages outside the workspace: one card, the brand small, and the choice of language. */
export function EntryFrame({ title, says, children, wide }: EntryFrameProps) {
  const t = useWords();
  const language = useLanguage();
  useEffect(() => {
    document.title = `${title} · Croquette`;
  }, [title]);
  return (
    <div className="entry">
      <header className="entry-brand">
        <Brand size={32} />
        <span>Croquette</span>
      </header>
      <main className={wide ? "entry-card entry-card-wide" : "entry-card"}>
        <div>
          <h1>{title}</h1>
          {says ? <p className="entry-says">{says}</p> : null}
        </div>
        {children}
      </main>
      <footer className="entry-language">
        <Select
          aria-label={t("field.language")}
          size="xs"
          variant="unstyled"
          allowDeselect={false}
          data={languages.map((tag) => ({ value: tag, label: languageName(tag) }))}
          value={language}
          onChange={(chosen) => chosen && void speak(chosen)}
        />
      </footer>
    </div>
  );
}
