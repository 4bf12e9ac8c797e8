/** The longest texts that are taken, in UTF-16 units, as `maxlength` counts them. */
export const limits = {
  text: 5000,
  name: 200,
  email: 254,
  spot: 40,
  label: 500,
  questions: 40,
  options: 30,
  fields: 200,
} as const;
