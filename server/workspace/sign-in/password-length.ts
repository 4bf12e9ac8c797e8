/** A long sentence is welcome; anything longer only keeps the server busy. */
export const passwordLength = { shortest: 10, longest: 256 } as const;
