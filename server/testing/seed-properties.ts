import fc from "fast-check";

/**
 * Every run tries the same examples, so that a change is never red for an example that it did not bring. With
 * PROPERTY_SEED=random, or a number, other ones are tried; a property that fails says which seed it was.
 */
const { PROPERTY_SEED: wish = "1" } = process.env;

if (wish !== "random") {
  const seed = Number(wish);
  if (!Number.isSafeInteger(seed)) throw new Error("PROPERTY_SEED is a whole number, or the word random.");
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
}
