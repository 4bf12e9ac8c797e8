// Only the names of the files are needed here: nothing of them is loaded.
const files = Object.keys(import.meta.glob("../../survey/languages/*.ts"));

/** The tags of the languages in which the guest's page exists. */
export const guestLanguageTags: readonly string[] = files.map((path) => path.replace(/^.*\/(.*)\.ts$/, "$1")).sort();
