/** By this a key is known as ours, also by those who search for secrets that leaked. */
export const keyPrefix = "crq_";
