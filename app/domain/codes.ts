/** The codes of a table in the order of its rows. */
export function codesOf<T extends object>(table: T): readonly (keyof T & string)[] {
  const codes: (keyof T & string)[] = [];
  for (const code in table) codes.push(code);
  return codes;
}
