/** The servers that the journeys run against; ports that nothing else here uses. */
function server(name: "demonstration" | "empty" | "calendar", port: number) {
  return { name, port, address: `http://127.0.0.1:${port}` };
}

/** As `npm start` brings it up: the demonstration city and its accounts. */
export const DEMONSTRATION = server("demonstration", 4317);

/** Accounts, and no data yet. */
export const EMPTY = server("empty", 4318);

/** Empty as well: for the journeys that change the calendar of record, and with it other cases. */
export const CALENDAR = server("calendar", 4319);
