import { type ErrorComponentProps, useRouter } from "@tanstack/react-router";
import { ErrorPanel } from "./ErrorPanel.tsx";
import { Page } from "./Page.tsx";

/** A whole page that failed; trying again reads everything anew. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <Page>
      <div className="panel">
        <ErrorPanel error={error} onRetry={retry} />
      </div>
    </Page>
  );
}
