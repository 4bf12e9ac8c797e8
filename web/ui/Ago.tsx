import { useFormats } from "../words/current-language.ts";
import { useMinute } from "./use-minute.ts";

/** When something happened, as people say it; the exact moment on pointing at it. */
export function Ago({ at }: { readonly at: string }) {
  const formats = useFormats();
  return (
    <time dateTime={at} title={formats.moment(at)}>
      {formats.ago(at, useMinute())}
    </time>
  );
}
