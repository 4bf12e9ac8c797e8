import { Button } from "@mantine/core";
import { useWords } from "../../words/current-language.ts";
import { FormError } from "./FormError.tsx";
import "./form.css";

interface FormEndProps {
  readonly submitLabel: string;
  readonly isPending: boolean;
  readonly error: unknown;
  /** Says what went wrong in place of the general sentence. */
  readonly says?: string | undefined;
  readonly disabled?: boolean;
  /** Leaves the form as it was; without it there is nothing to leave. */
  readonly onCancel?: () => void;
}

/** The end of a form: why it could not be sent, the button that sends it, and the one that leaves it. */
export function FormEnd({ submitLabel, isPending, error, says, disabled = false, onCancel }: FormEndProps) {
  const t = useWords();
  return (
    <>
      <FormError error={error} {...(says === undefined ? {} : { says })} />
      <div className="form-actions">
        <Button type="submit" loading={isPending} disabled={disabled}>
          {submitLabel}
        </Button>
        {onCancel ? (
          <Button variant="subtle" onClick={onCancel}>
            {t("action.cancel")}
          </Button>
        ) : null}
      </div>
    </>
  );
}
