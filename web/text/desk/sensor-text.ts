import { beforeDay } from "../before-day.ts";
import type { InEveryDeskLanguage } from "../language.ts";

/** The words of what sensors measured. */
export type SensorText = {
  readonly heading: string;
  readonly step: string;
  /** Names of measured quantities; what is not here is told by its GS1 name. */
  readonly quantities: Readonly<Record<string, string>>;
  /** A chart in one sentence, for those who do not see it. */
  readonly summary: (reports: string, from: string, to: string, least: string, most: string, last: string) => string;
  readonly alarms: (count: number) => string;
  readonly older: string;
  readonly table: {
    readonly show: string;
    readonly caption: (quantity: string) => string;
    readonly at: string;
    readonly value: string;
    readonly bounds: string;
    readonly device: string;
    readonly alarm: string;
    readonly newest: (count: number) => string;
  };
};

export const sensorText: InEveryDeskLanguage<SensorText> = {
  it: {
    heading: "Misure dei sensori",
    step: "leggere le misure dei sensori",
    quantities: {
      Temperature: "Temperatura",
      RelativeHumidity: "Umidità relativa",
      AbsoluteHumidity: "Umidità assoluta",
      Pressure: "Pressione",
      Mass: "Massa",
    },
    summary: (reports, from, to, least, most, last) =>
      `${reports} misure ${beforeDay("dal", from)} ${beforeDay("al", to)}: minima ${least}, massima ${most}, ultima ${last}.`,
    alarms: (count) => (count === 1 ? "Una misura ha dato un allarme." : `${count} misure hanno dato un allarme.`),
    older: "Ci sono misure più vecchie, che qui non sono mostrate.",
    table: {
      show: "Mostra le misure in una tabella",
      caption: (quantity) => `${quantity}: le misure, la più recente per prima`,
      at: "Quando",
      value: "Misura",
      bounds: "Minima e massima",
      device: "Sensore",
      alarm: "Allarme",
      newest: (count) => `Le ${count} più recenti.`,
    },
  },
  en: {
    heading: "Sensor readings",
    step: "reading what sensors measured",
    quantities: {
      Temperature: "Temperature",
      RelativeHumidity: "Relative humidity",
      AbsoluteHumidity: "Absolute humidity",
      Pressure: "Pressure",
      Mass: "Mass",
    },
    summary: (reports, from, to, least, most, last) =>
      `${reports} readings from ${from} to ${to}: lowest ${least}, highest ${most}, last ${last}.`,
    alarms: (count) => (count === 1 ? "One reading raised an alarm." : `${count} readings raised an alarm.`),
    older: "There are older readings, which are not shown here.",
    table: {
      show: "Show the readings as a table",
      caption: (quantity) => `${quantity}: the readings, newest first`,
      at: "When",
      value: "Reading",
      bounds: "Lowest and highest",
      device: "Sensor",
      alarm: "Alarm",
      newest: (count) => `The ${count} newest.`,
    },
  },
};
