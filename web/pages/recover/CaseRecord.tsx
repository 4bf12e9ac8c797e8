import { useLocation } from "@tanstack/react-router";
import { useCallback, useEffect, useState } from "react";
import { flushSync } from "react-dom";
import type { CaseDetail } from "../../api/views.ts";
import { useMay } from "../../session/use-me.ts";
import { CaseFacts } from "./CaseFacts.tsx";
import { CaseHead } from "./CaseHead.tsx";
import { CaseWork } from "./CaseWork.tsx";
import { Composer, type WritingKind } from "./Composer.tsx";
import { ConflictNotice } from "./ConflictNotice.tsx";
import { focusField } from "./focus-field.ts";
import { isOpenCase } from "./is-open-case.ts";
import { ReopenDialog } from "./ReopenDialog.tsx";
import { ResolveDialog } from "./ResolveDialog.tsx";
import { Timeline } from "./Timeline.tsx";
import { useCaseChange } from "./use-case-change.ts";
import { useCaseEntries } from "./use-case-entries.ts";
import { useCaseKeys } from "./use-case-keys.ts";

/** The record of a case: its head, what happened in the middle, and the facts at the side. */
export function CaseRecord({ detail }: { readonly detail: CaseDetail }) {
  const mayWrite = useMay("cases:write");
  const editing = useCaseChange(detail.id);
  const [deciding, setDeciding] = useState<"resolve" | "reopen">();
  const [writing, setWriting] = useState<WritingKind>("reply");
  const write = useCallback((kind: WritingKind) => {
    // The field has to be there before it can be written in.
    flushSync(() => setWriting(kind));
    focusField(kind, "note");
  }, []);
  const reply = () => write("reply");
  const keys = useCaseKeys(detail.id, reply);
  useFocusFromAddress();
  // What was asked for stays, also when a colleague decides meanwhile: nobody's dialog changes under their hands.
  const decide = useCallback(() => setDeciding(isOpenCase(detail.status) ? "resolve" : "reopen"), [detail.status]);
  useCaseEntries(detail, { write, decide });
  const close = () => setDeciding(undefined);
  return (
    <>
      <CaseHead detail={detail} keys={keys} onReply={reply} onDecide={mayWrite ? decide : undefined} />
      {editing.conflict ? <ConflictNotice onClose={editing.forgetConflict} /> : null}
      <div className="case-record">
        <div className="case-story">
          <Timeline detail={detail} />
          {mayWrite ? <Composer detail={detail} kind={writing} onKind={setWriting} /> : null}
        </div>
        <aside className="case-side">
          <CaseWork detail={detail} editing={editing} />
          <CaseFacts detail={detail} />
        </aside>
      </div>
      <ResolveDialog detail={detail} opened={deciding === "resolve"} onClose={close} />
      <ReopenDialog detail={detail} opened={deciding === "reopen"} onClose={close} />
    </>
  );
}

// "…#reply" and "…#done" come from the lists' keys r and e.
function useFocusFromAddress(): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (hash === "reply") focusField("reply", "note");
    if (hash === "done") focusField("done");
  }, [hash]);
}
