import { Button, Menu } from "@mantine/core";
import { limits } from "../../../../survey/limits.ts";
import type { Question } from "../../../../survey/question.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { useWords } from "../../../words/current-language.ts";
import { questionKinds } from "./new-question.ts";

interface AddQuestionProps {
  readonly questions: readonly Question[];
  readonly onAdd: (kind: Question["kind"]) => void;
}

/** Chooses the kind of one more question; name and address are asked for at most once. */
export function AddQuestion({ questions, onAdd }: AddQuestionProps) {
  const t = useWords();
  const hasContact = questions.some(({ kind }) => kind === "contact");
  const kinds = questionKinds.filter((kind) => kind !== "contact" || !hasContact);
  return (
    <Menu position="bottom-start" width={320}>
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<Icon name="plus" size={16} />}
          disabled={questions.length >= limits.questions}
        >
          {t("builder.addQuestion")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {kinds.map((kind) => (
          <Menu.Item key={kind} onClick={() => onAdd(kind)}>
            <span className="kind-name">{t(`question.${kind}`)}</span>
            <span className="small quiet">{t(`question.${kind}Says`)}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
