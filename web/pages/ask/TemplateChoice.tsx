import { Radio } from "@mantine/core";
import type { TemplateId } from "../../api/ask.ts";
import type { SurveyTemplate } from "../../api/views.ts";
import "./ask.css";

interface TemplateChoiceProps {
  readonly label: string;
  readonly templates: readonly SurveyTemplate[];
  readonly value: TemplateId | undefined;
  readonly onChange: (template: TemplateId) => void;
}

/** The questionnaires to begin with, one card each. */
export function TemplateChoice({ label, templates, value, onChange }: TemplateChoiceProps) {
  const choose = (chosen: string) => {
    const template = templates.find(({ id }) => id === chosen);
    if (template) onChange(template.id);
  };
  return (
    <Radio.Group label={label} value={value ?? null} onChange={choose}>
      <div className="templates">
        {templates.map((template) => (
          <Radio.Card key={template.id} className="template" value={template.id}>
            <span className="template-name">{template.name}</span>
            <span className="quiet">{template.description}</span>
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  );
}
