import { Radio } from "@mantine/core";
import type { SurveyTemplate } from "../../api/views.ts";
import "./ask.css";

interface TemplateChoiceProps {
  readonly label: string;
  readonly templates: readonly SurveyTemplate[];
  readonly value: string;
  readonly onChange: (template: string) => void;
}

/** The questionnaires to begin with, one card each. */
export function TemplateChoice({ label, templates, value, onChange }: TemplateChoiceProps) {
  return (
    <Radio.Group label={label} value={value} onChange={onChange}>
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
