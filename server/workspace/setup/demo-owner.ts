/** As whom somebody looks around. The address leads nowhere, and nobody knows a password: only the set-up lets in. */
export const demoOwner = { name: "Robin", email: "owner@demo.example" } as const;
