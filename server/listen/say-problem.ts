import { limits, type Problem } from "@croquette/survey";
import { fill, type Saying } from "../languages/saying.ts";

const longest: Readonly<Record<string, number>> = { name: limits.name, email: limits.email };

/** What is wrong with one field of an answer, for whoever writes a program: guests read friendlier words on their page. */
export function sayProblem({ question, code }: Problem): Saying {
  switch (code) {
    case "required":
      return "This is missing.";
    case "empty":
      return "Answer at least one question.";
    case "out_of_range":
      return "This is not on the scale of its question.";
    case "unknown_option":
      return "This is none of the question's options.";
    case "wrong_type":
      return sayType(question);
    case "malformed_text":
      return "This has characters that cannot be stored.";
    case "too_long":
      return fill("Keep it to {count} characters.", { count: longest[question] ?? limits.text });
    case "bad_email":
      return "This is not an e-mail address.";
    case "email_needed":
      return "A name alone cannot be answered: send an e-mail address too, or no contact.";
    case "unknown_question":
      return "There is no such field, and the survey has no such question.";
    case "too_many_fields":
      return fill("Name at most {count} of them.", { count: limits.fields });
    case "bad_id":
      return "This is not an id.";
    case "unreadable":
      return "This has to be an object with fields.";
    default:
      return code satisfies never;
  }
}

function sayType(field: string): Saying {
  switch (field) {
    case "language":
      return "A language is written as nl or pt-BR.";
    case "versionId":
      return "This is not an id.";
    case "spot":
      return fill("Keep it to {count} characters.", { count: limits.spot });
    case "answers":
    case "contact":
      return "This has to be an object with fields.";
    default:
      return "This is not what belongs here.";
  }
}
