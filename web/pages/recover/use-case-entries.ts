import { useMemo } from "react";
import type { CaseDetail } from "../../api/views.ts";
import { useOfferEntries } from "../../palette/offered-entries.ts";
import type { PaletteEntry } from "../../palette/palette-entry.ts";
import { useMay } from "../../session/use-me.ts";
import { useWords } from "../../words/current-language.ts";
import { focusField } from "./focus-field.ts";
import { isOpenCase } from "./is-open-case.ts";

interface CaseActions {
  readonly write: (kind: "reply" | "note") => void;
  readonly decide: () => void;
}

/** What the palette offers on a case: what its buttons and fields do, for whoever may. */
export function useCaseEntries({ status, can }: CaseDetail, { write, decide }: CaseActions): void {
  const t = useWords();
  const mayWrite = useMay("cases:write");
  const isOpen = isOpenCase(status);
  const entries = useMemo((): PaletteEntry[] => {
    if (!mayWrite) return [];
    const reply = { id: "case-reply", label: t("recover.reply"), icon: "reply", go: () => write("reply") } as const;
    return [
      ...(can.reply ? [reply] : []),
      { id: "case-note", label: t("palette.note"), icon: "edit", go: () => write("note") },
      { id: "case-assign", label: t("palette.assign"), icon: "person", go: () => focusField("owner") },
      isOpen
        ? { id: "case-decide", label: t("recover.resolve"), icon: "check", go: decide }
        : { id: "case-decide", label: t("recover.reopen"), icon: "undo", go: decide },
    ];
  }, [t, mayWrite, can.reply, isOpen, write, decide]);
  useOfferEntries(entries);
}
