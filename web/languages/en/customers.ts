/** Customers. */
export const customers = {
  "customers.nameless": "Customer without a name",
  "customers.says":
    "Everybody who left a name, with what they said and how it was put right. Whoever was heard last comes first.",
  "customers.empty": "Nobody has left a name yet. Customers appear here when they ask for an answer.",
  "customers.notFound": "Nobody was found for “{search}”. Try a part of the name or address.",
  "customers.search": "Name or e-mail",
  "customers.choose": "Choose a customer to see what was said and what was done.",
  "customers.openCases": { one: "{count} open case", other: "{count} open cases" },
  "customers.feedback": { one: "{count} answer", other: "{count} answers" },
  "customers.lastAnswer": "last answer {ago}",
  "customers.since": "Known since",
  "customers.rename": "Change the name",
  "customers.cases": "Cases",
  "customers.noCases": "No case: nothing had to be put right.",
  "customers.said": "What was said",
  "customers.saidNothing": "Nothing was said yet.",
  "customers.score": "{name} {score} of {highest}",
} as const;
