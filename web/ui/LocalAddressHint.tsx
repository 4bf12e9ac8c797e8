import { useWords } from "../words/current-language.ts";

/** Says of a link that only this computer can open, before somebody prints it. Nothing for any other link. */
export function LocalAddressHint({ link }: { readonly link: string }) {
  const t = useWords();
  const { hostname, port } = new URL(link);
  if (!/^(localhost|127\..*|\[::1\])$/.test(hostname)) return null;
  return (
    <p className="local-address">
      {t("qr.localOnly")} <code>{startWith(port || "80")}</code>
    </p>
  );
}

/** The address is the reader's to fill in; the port is the one that this server has, which only 4000 has by itself. */
function startWith(port: string): string {
  const chosen = port === "4000" ? "" : ` PORT=${port}`;
  return `HOST=0.0.0.0${chosen} PUBLIC_URL=http://192.168.x.y:${port} npm start`;
}
