/** Columns that an event has at most once; `recordedAt` is the standard's recordTime. */
export type EventColumn =
  | "eventType"
  | "eventTime"
  | "recordedAt"
  | "action"
  | "bizStep"
  | "disposition"
  | "readPoint"
  | "bizLocation"
  | "transformationId"
  | "eventId"
  | "declaredAt"
  | "errorReason";

/** What a parameter looks at: a column, or all values that an event has under one of these names (see `indexEvent`). */
export type Field = { readonly column: EventColumn } | { readonly names: readonly string[] };

/** How a value is compared: `is` means one of the alternatives, `matches` lets them be EPC patterns. */
export type Comparison = "is" | "matches" | "within" | "at-least" | "more" | "less" | "at-most" | "exists";

/** The vocabularies whose own terms are written as bare words. */
export type VocabularyName = "BizStep" | "Disp" | "ER" | "BTT" | "SDT" | "MeasurementType";

/** What a parameter's value has to be. */
export type Kind =
  | "event-types"
  | "actions"
  | "identifiers"
  | "texts"
  | "time"
  | "number"
  | "numbers"
  | "yes"
  | "yes-no"
  | "any"
  | "anything"
  | "order"
  | "direction"
  | "count"
  | { readonly words: VocabularyName };

/** One parameter of the query language. Those without a field steer the answer and choose no event. */
export type Parameter = {
  readonly kind: Kind;
  readonly field: Field | null;
  readonly compare: Comparison;
  /** Numbers of this unit are compared with all that can be converted to it. */
  readonly unit?: string;
  /** Only events whose field names an element of master data that has this attribute. */
  readonly attribute?: string;
};

const asks = (kind: Kind, field: Field, compare: Comparison = "is"): Parameter => ({ kind, field, compare });
const column = (name: EventColumn): Field => ({ column: name });
const values = (...names: readonly string[]): Field => ({ names });
const steers = (kind: Kind): Parameter => ({ kind, field: null, compare: "is" });

const instances = ["epc", "parentID", "inputEPC", "outputEPC"] as const;
const classes = ["epcClass", "inputEPCClass", "outputEPCClass"] as const;

/**
 * The parameters with a fixed name: the 53 of the REST binding, and those that only the schema of a query's body lists
 * (EPCIS 2.0 §8.2.7.1).
 */
export const fixedParameters: Readonly<Record<string, Parameter>> = {
  eventType: asks("event-types", column("eventType")),
  GE_eventTime: asks("time", column("eventTime"), "at-least"),
  LT_eventTime: asks("time", column("eventTime"), "less"),
  GE_recordTime: asks("time", column("recordedAt"), "at-least"),
  LT_recordTime: asks("time", column("recordedAt"), "less"),
  EQ_action: asks("actions", column("action")),
  EQ_bizStep: asks({ words: "BizStep" }, column("bizStep")),
  EQ_disposition: asks({ words: "Disp" }, column("disposition")),
  EQ_persistentDisposition_set: asks({ words: "Disp" }, values("persistentDisposition/set")),
  EQ_persistentDisposition_unset: asks({ words: "Disp" }, values("persistentDisposition/unset")),
  EQ_readPoint: asks("identifiers", column("readPoint")),
  WD_readPoint: asks("identifiers", column("readPoint"), "within"),
  EQ_bizLocation: asks("identifiers", column("bizLocation")),
  WD_bizLocation: asks("identifiers", column("bizLocation"), "within"),
  EQ_transformationID: asks("identifiers", column("transformationId")),
  MATCH_epc: asks("identifiers", values("epc"), "matches"),
  MATCH_parentID: asks("identifiers", values("parentID"), "matches"),
  MATCH_inputEPC: asks("identifiers", values("inputEPC"), "matches"),
  MATCH_outputEPC: asks("identifiers", values("outputEPC"), "matches"),
  MATCH_anyEPC: asks("identifiers", values(...instances), "matches"),
  MATCH_epcClass: asks("identifiers", values("epcClass"), "matches"),
  MATCH_inputEPCClass: asks("identifiers", values("inputEPCClass"), "matches"),
  MATCH_outputEPCClass: asks("identifiers", values("outputEPCClass"), "matches"),
  MATCH_anyEPCClass: asks("identifiers", values(...classes), "matches"),
  EQ_quantity: asks("numbers", values("quantity")),
  GT_quantity: asks("number", values("quantity"), "more"),
  GE_quantity: asks("number", values("quantity"), "at-least"),
  LT_quantity: asks("number", values("quantity"), "less"),
  LE_quantity: asks("number", values("quantity"), "at-most"),
  EQ_eventID: asks("texts", column("eventId")),
  EXISTS_errorDeclaration: asks("yes", column("declaredAt"), "exists"),
  GE_errorDeclarationTime: asks("time", column("declaredAt"), "at-least"),
  LT_errorDeclarationTime: asks("time", column("declaredAt"), "less"),
  EQ_errorReason: asks({ words: "ER" }, column("errorReason")),
  EQ_correctiveEventID: asks("texts", values("correctiveEventID")),
  orderBy: steers("order"),
  orderDirection: steers("direction"),
  eventCountLimit: steers("count"),
  maxEventCount: steers("count"),
  GE_startTime: asks("time", values("sensor/startTime"), "at-least"),
  LT_startTime: asks("time", values("sensor/startTime"), "less"),
  GE_endTime: asks("time", values("sensor/endTime"), "at-least"),
  LT_endTime: asks("time", values("sensor/endTime"), "less"),
  EQ_type: asks({ words: "MeasurementType" }, values("sensor/type")),
  EQ_deviceID: asks("identifiers", values("sensor/deviceID")),
  EQ_dataProcessingMethod: asks("identifiers", values("sensor/dataProcessingMethod")),
  EQ_microorganism: asks("identifiers", values("sensor/microorganism")),
  EQ_chemicalSubstance: asks("identifiers", values("sensor/chemicalSubstance")),
  EQ_bizRules: asks("identifiers", values("sensor/bizRules")),
  EQ_stringValue: asks("texts", values("sensor/stringValue")),
  EQ_hexBinaryValue: asks("texts", values("sensor/hexBinaryValue")),
  EQ_uriValue: asks("identifiers", values("sensor/uriValue")),
  EQ_booleanValue: asks("yes-no", values("sensor/booleanValue")),
  // Of the schema only.
  GE_errorDeclaration_Time: asks("time", column("declaredAt"), "at-least"),
  LT_errorDeclaration_Time: asks("time", column("declaredAt"), "less"),
  EXISTS_sensorElementList: asks("yes", values("sensor"), "exists"),
  GE_time: asks("time", values("sensor/time"), "at-least"),
  LT_time: asks("time", values("sensor/time"), "less"),
  GE_percRank: asks("number", values("sensor/percRank"), "at-least"),
  GT_percRank: asks("number", values("sensor/percRank"), "more"),
  LT_percRank: asks("number", values("sensor/percRank"), "less"),
  LE_percRank: asks("number", values("sensor/percRank"), "at-most"),
};
