import { useWords } from "../../words/current-language.ts";
import { errorWords } from "../error-words.ts";
import { Icon } from "../Icon.tsx";
import "./form.css";

interface FormErrorProps {
  readonly error: unknown;
  /** Says it in place of the general sentence. */
  readonly says?: string;
}

/** Why a form could not be sent, above its button. What was typed stays. */
export function FormError({ error, says }: FormErrorProps) {
  const t = useWords();
  if (!error) return null;
  return (
    <p className="form-error" role="alert">
      <Icon name="warning" size={16} />
      {says ?? errorWords(t, error)}
    </p>
  );
}
