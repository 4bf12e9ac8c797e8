import { Button, Group } from "@mantine/core";
import { notifications } from "@mantine/notifications";

interface Undoable {
  /** What was done, in the past tense. */
  readonly done: string;
  readonly undoLabel: string;
  readonly onUndo: () => void;
}

/** As long as this something can be taken back. */
export const undoMilliseconds = 10_000;

/** Says that something was done and offers for ten seconds to take it back. */
export function offerUndo({ done, undoLabel, onUndo }: Undoable): string {
  const id = notifications.show({
    autoClose: undoMilliseconds,
    withBorder: true,
    withCloseButton: false,
    color: "crust",
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <span>{done}</span>
        <Button
          size="compact-sm"
          variant="default"
          flex="none"
          onClick={() => {
            notifications.hide(id);
            onUndo();
          }}
        >
          {undoLabel}
        </Button>
      </Group>
    ),
  });
  return id;
}
