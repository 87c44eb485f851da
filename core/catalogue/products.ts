import type { Product } from "./product.ts";
import { schemeOf } from "./schemes.ts";

type Row = readonly [slug: string, denomination: string];

const foodDop: readonly Row[] = [
  ["casciotta-d-urbino", "Casciotta d'Urbino"],
  ["prosciutto-di-carpegna", "Prosciutto di Carpegna"],
  ["formaggio-di-fossa-di-sogliano", "Formaggio di Fossa di Sogliano"],
  ["oliva-ascolana-del-piceno", "Oliva Ascolana del Piceno"],
  ["salamini-italiani-alla-cacciatora", "Salamini italiani alla cacciatora"],
];
const oilDop: readonly Row[] = [["cartoceto", "Cartoceto"]];
const foodIgp: readonly Row[] = [
  ["ciauscolo", "Ciauscolo"],
  ["maccheroncini-di-campofilone", "Maccheroncini di Campofilone"],
  ["lenticchia-di-castelluccio-di-norcia", "Lenticchia di Castelluccio di Norcia"],
  ["vitellone-bianco-dell-appennino-centrale", "Vitellone bianco dell'Appennino centrale"],
  ["agnello-del-centro-italia", "Agnello del Centro Italia"],
  ["mortadella-bologna", "Mortadella Bologna"],
  ["patata-rossa-di-colfiorito", "Patata Rossa di Colfiorito"],
];
const oilIgp: readonly Row[] = [["marche", "Marche"]];
const wineDocg: readonly Row[] = [
  ["castelli-di-jesi-verdicchio-riserva", "Castelli di Jesi Verdicchio Riserva"],
  ["conero", "Conero"],
  ["offida", "Offida"],
  ["verdicchio-di-matelica-riserva", "Verdicchio di Matelica Riserva"],
  ["vernaccia-di-serrapetrona", "Vernaccia di Serrapetrona"],
];
const wineDoc: readonly Row[] = [
  ["bianchello-del-metauro", "Bianchello del Metauro"],
  ["colli-maceratesi", "Colli Maceratesi"],
  ["colli-pesaresi", "Colli Pesaresi"],
  ["esino", "Esino"],
  ["falerio", "Falerio"],
  ["i-terreni-di-sanseverino", "I Terreni di Sanseverino"],
  ["lacrima-di-morro-d-alba", "Lacrima di Morro d'Alba"],
  ["pergola", "Pergola"],
  ["rosso-conero", "Rosso Conero"],
  ["rosso-piceno", "Rosso Piceno"],
  ["san-ginesio", "San Ginesio"],
  ["serrapetrona", "Serrapetrona"],
  ["terre-di-offida", "Terre di Offida"],
  ["verdicchio-dei-castelli-di-jesi", "Verdicchio dei Castelli di Jesi"],
  ["verdicchio-di-matelica", "Verdicchio di Matelica"],
];
const wineIgt: readonly Row[] = [["marche", "Marche"]];
const qmByMass: readonly Row[] = [
  ["tartufo", "Tartufo"],
  ["cereali", "Cereali"],
  ["pane-e-pasta", "Pane e pasta"],
  ["carne-bovina", "Carne bovina"],
  ["pasta-all-uovo", "Pasta all'uovo"],
  ["ortofrutta-trasformata", "Ortofrutta trasformata"],
  ["quarta-gamma", "Ortofrutta di quarta gamma"],
  ["ortofrutta-valdaso-e-foglia", "Ortofrutta della Valdaso e della valle del Foglia"],
  ["legumi", "Legumi"],
  ["salumi-e-carne-suina", "Salumi e carne suina"],
  ["prodotti-ittici", "Prodotti ittici"],
];
const qmByVolume: readonly Row[] = [
  ["latte", "Latte"],
  ["olio-extravergine-di-oliva", "Olio extravergine di oliva"],
];

/**
 * The catalogue: the 35 denominations of the Marche (14 foods, 21 wines) and the supply chains of the QM mark.
 *
 * Foods are counted in grams, wine, oil and milk in millilitres. Several denominations reach into other regions; the
 * specification says how far.
 */
export const products: readonly Product[] = [
  ...under("DOP", "gram", foodDop),
  ...under("DOP", "millilitre", oilDop),
  ...under("IGP", "gram", foodIgp),
  ...under("IGP", "millilitre", oilIgp),
  ...under("DOCG", "millilitre", wineDocg),
  ...under("DOC", "millilitre", wineDoc, false),
  ...under("IGT", "millilitre", wineIgt),
  ...under("QM", "gram", qmByMass),
  ...under("QM", "millilitre", qmByVolume),
];

function under(scheme: Product["scheme"], unit: Product["unit"], rows: readonly Row[], confirmed = true): Product[] {
  const { countersigned } = schemeOf(scheme);
  return rows.map(([slug, denomination]) => ({
    slug: `${slug}-${scheme.toLowerCase()}`,
    name: `${denomination} ${scheme}`,
    scheme,
    unit,
    countersigned,
    confirmed,
  }));
}
