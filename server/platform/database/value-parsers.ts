import pg from "pg";

const INT8 = 20;
const INT8_ARRAY = 1016;
const DATE = 1082;
const DATE_ARRAY = 1182;

/**
 * How values of PostgreSQL become values of JavaScript: `bigint` a number, `date` a 'YYYY-MM-DD' string (a day has no
 * time zone), everything else as `pg` does it (`timestamptz` a Date, `numeric` a string, `jsonb` parsed).
 */
export const valueParsers: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: "text" | "binary") {
    switch (oid) {
      case INT8:
        return parseInt8;
      case INT8_ARRAY:
        return (text: string) => parsePlainArray(text, parseInt8);
      case DATE:
        return (text: string) => text;
      case DATE_ARRAY:
        return (text: string) => parsePlainArray(text, (day) => day);
      default:
        return pg.types.getTypeParser(oid, format);
    }
  },
};

function parseInt8(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${text} is too large for an exact number.`);
  return number;
}

/** Reads `{a,b,NULL}` of a type whose texts never need quoting. */
function parsePlainArray<Value>(text: string, parse: (item: string) => Value): (Value | null)[] {
  const inside = text.slice(1, -1);
  if (inside === "") return [];
  return inside.split(",").map((item) => (item === "NULL" ? null : parse(item)));
}
