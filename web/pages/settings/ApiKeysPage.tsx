import { useQuery } from "@tanstack/react-query";
import type { ApiKey } from "../../api/views.ts";
import { apiKeysQuery, revokeApiKey } from "../../api/workspace.ts";
import { useMay } from "../../session/use-me.ts";
import { Empty } from "../../ui/Empty.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { StateBoundary } from "../../ui/StateBoundary.tsx";
import { useDeferred } from "../../ui/use-deferred.ts";
import { useFormats, useWords } from "../../words/current-language.ts";
import { ApiKeyForm } from "./ApiKeyForm.tsx";
import { RowButton } from "./NamedRow.tsx";
import "../../ui/rows.css";

/** The keys with which other programs read and write. */
export function ApiKeysPage() {
  const t = useWords();
  const formats = useFormats();
  const mayWrite = useMay("api-keys:write");
  const keys = useQuery(apiKeysQuery);
  const revoke = useDeferred<ApiKey>({
    act: ({ id }) => revokeApiKey(id),
    idOf: ({ id }) => id,
    done: ({ name }) => t("apiKeys.revoked", { name }),
    topic: "settings",
  });
  const isOpen = (key: ApiKey) => key.revokedAt === null && !revoke.pending.has(key.id);
  return (
    <>
      <PageHead
        title={t("settings.apiKeys")}
        says={
          <>
            {t("apiKeys.says")}{" "}
            <a className="text-link" href="/api/v1/reference" target="_blank" rel="noreferrer">
              {t("apiKeys.documentation")}
            </a>
          </>
        }
      />
      {mayWrite ? (
        <section className="panel panel-padded" aria-label={t("apiKeys.new")}>
          <ApiKeyForm />
        </section>
      ) : null}
      <div className="panel">
        <StateBoundary
          query={keys}
          isEmpty={(items) => !items.some(isOpen)}
          empty={<Empty icon="key" says={t("apiKeys.empty")} />}
        >
          {(items) => (
            <ul className="rows rows-plain">
              {items.filter(isOpen).map((key) => (
                <li key={key.id}>
                  <span className="rows-words">
                    <span>{key.name}</span>
                    <span className="quiet">
                      {t(`role.${key.role}`)} · {t("apiKeys.made", { day: formats.shortDay(key.createdAt) })} ·{" "}
                      {key.lastUsedAt
                        ? t("apiKeys.used", { ago: formats.ago(key.lastUsedAt) })
                        : t("apiKeys.neverUsed")}
                    </span>
                  </span>
                  {mayWrite ? (
                    <span className="rows-end">
                      <RowButton
                        label={t("apiKeys.revoke", { name: key.name })}
                        icon="close"
                        onClick={() => revoke.start(key)}
                      />
                    </span>
                  ) : null}
                </li>
              ))}
            </ul>
          )}
        </StateBoundary>
      </div>
    </>
  );
}
