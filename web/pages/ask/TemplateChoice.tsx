import { Radio } from "@mantine/core";
import { textIn } from "../../../survey/localized.ts";
import type { SurveyTemplate } from "../../api/views.ts";
import { useLanguage } from "../../words/current-language.ts";
import "./ask.css";

interface TemplateChoiceProps {
  readonly label: string;
  readonly templates: readonly SurveyTemplate[];
  readonly value: string;
  readonly onChange: (template: string) => void;
}

/** The questionnaires to begin with, one card each. */
export function TemplateChoice({ label, templates, value, onChange }: TemplateChoiceProps) {
  const language = useLanguage();
  return (
    <Radio.Group label={label} value={value} onChange={onChange}>
      <div className="templates">
        {templates.map((template) => (
          <Radio.Card key={template.key} className="template" value={template.key}>
            <span className="template-name">{textIn(template.name, language)}</span>
            <span className="quiet">{textIn(template.description, language)}</span>
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  );
}
