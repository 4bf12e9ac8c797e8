const first = [
  "Anna",
  "Bram",
  "Carmen",
  "Daan",
  "Eva",
  "Femke",
  "Guus",
  "Hanna",
  "Iris",
  "Jeroen",
  "Karim",
  "Lotte",
  "Mees",
  "Noor",
  "Olivier",
  "Pien",
  "Quirijn",
  "Roos",
  "Sander",
  "Tess",
  "Umut",
  "Vera",
  "Wout",
  "Yara",
];
const last = [
  "Bakker",
  "de Boer",
  "van Dijk",
  "Elmas",
  "Fontijn",
  "de Groot",
  "Hendriks",
  "Ismail",
  "Jansen",
  "Koster",
  "Lam",
  "Meijer",
  "Nguyen",
  "Okafor",
  "Peters",
  "de Ruiter",
  "Smit",
  "Timmer",
  "Uyttendaele",
  "Visser",
  "Willems",
  "Yilmaz",
];

/** The guest with this number: always the same name and an address in a domain that leads nowhere. */
export function guestNumber(number: number): { readonly name: string; readonly email: string } {
  // The step has no divisor in common with the number of names: nobody is called the same before all are used.
  const step = (211 * number) % (first.length * last.length);
  const name = `${first[step % first.length]} ${last[Math.floor(step / first.length)]}`;
  const local = name.toLowerCase().replaceAll(/[^a-z]+/g, ".");
  return { name, email: `${local}.${number}@example.com` };
}
