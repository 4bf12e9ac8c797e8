import { fill, type Saying } from "../../languages/saying.ts";
import { Refusal } from "../../platform/refusal.ts";
import { passwordLength } from "./password-length.ts";

/** What better-auth refuses, in our words; undefined for what it should not say at all. */
export function refusalOf(code: string | undefined): Refusal | undefined {
  switch (code) {
    case "INVALID_EMAIL_OR_PASSWORD":
    case "INVALID_EMAIL":
      return new Refusal(
        "unauthenticated",
        "This e-mail address and password do not belong together. Check both, or ask for a new password.",
      );
    case "INVALID_PASSWORD":
      return refusedField("currentPassword", "wrong", "This is not your present password.");
    case "PASSWORD_TOO_SHORT":
      return refusedField(
        "newPassword",
        "too_small",
        fill("A password has at least {count} characters.", { count: passwordLength.shortest }),
      );
    case "PASSWORD_TOO_LONG":
      return refusedField(
        "newPassword",
        "too_big",
        fill("A password has at most {count} characters.", { count: passwordLength.longest }),
      );
    case "INVALID_TOKEN":
    case "USER_NOT_FOUND":
      return new Refusal("gone", "This link was used already or is too old. Ask for a new one.");
    case "UNAUTHORIZED":
    case "SESSION_EXPIRED":
    case "SESSION_NOT_FRESH":
      return new Refusal("unauthenticated", "Sign in again first.");
    case "FAILED_TO_GET_SESSION":
    case "FAILED_TO_CREATE_SESSION":
      return new Refusal("unavailable", "We cannot see at the moment who is signed in. Try again in a few seconds.");
    default:
      return undefined;
  }
}

function refusedField(path: string, code: string, message: Saying): Refusal {
  return new Refusal("invalid", message, { fields: [{ path, code, message }] });
}
