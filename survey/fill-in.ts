/**
 * Puts values in the place of `{name}`. A name without a value stays as it is, an empty value takes the space before it
 * along, and a value is never read again for names.
 */
export function fillIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/( ?)\{([a-z]+)\}/g, (placeholder: string, space: string, name: string, offset: number) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return placeholder;
    if (value === "") return "";
    const opens = startsSentence(text.slice(0, offset));
    return space + (opens ? value.charAt(0).toUpperCase() + value.slice(1) : value);
  });
}

function startsSentence(before: string): boolean {
  const end = before.trimEnd();
  return end === "" || /[.!?]$/.test(end);
}
