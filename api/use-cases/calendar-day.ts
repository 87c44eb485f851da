const inItaly = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Rome", dateStyle: "short" });

/** The day of an instant in Italy, as `YYYY-MM-DD`. */
export const calendarDay = (at: Date): string => inItaly.format(at);
