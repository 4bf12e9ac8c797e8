import { useWords } from "../words/current-language.ts";

/** Says of a link that only this computer can open, before somebody prints it. Nothing for any other link. */
export function LocalAddressHint({ link }: { readonly link: string }) {
  const t = useWords();
  const { hostname, port } = new URL(link);
  if (!/^(localhost|127\..*|\[::1\])$/.test(hostname)) return null;
  return (
    <p className="local-address">
      {t("qr.localOnly")} <code>{`HOST=0.0.0.0 PUBLIC_URL=http://192.168.x.y:${port || "80"} npm start`}</code>
    </p>
  );
}
