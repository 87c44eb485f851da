/** The one version of EPCIS and of the Core Business Vocabulary that is spoken, as the binding writes them. */
export const epcisVersion = "2.0.0";

/** The largest capture: events of one document, and its bytes. */
export const captureLimits = { events: 10_000, bytes: 20_000_000 } as const;

/** The namespace of what answers say beside the standard: names in it begin with `filigrana:`. */
export const filigranaNamespace = "https://filigrana.example/epcis/";

/** What every successful answer of the EPCIS binding says of itself. */
export const epcisReplyHeaders = {
  "GS1-EPCIS-Version": epcisVersion,
  "GS1-CBV-Version": epcisVersion,
  "GS1-Extensions": `filigrana=${filigranaNamespace}`,
} as const;

/** What `OPTIONS` on a resource of the EPCIS binding tells of the server (discovery, EPCIS 2.0 §12.2). */
export const epcisDiscoveryHeaders = {
  ...epcisReplyHeaders,
  "GS1-EPCIS-Min": epcisVersion,
  "GS1-EPCIS-Max": epcisVersion,
  "GS1-CBV-Min": epcisVersion,
  "GS1-CBV-Max": epcisVersion,
  "GS1-EPC-Format": "No_Preference",
  "GS1-CBV-XML-Format": "Never_Translates",
  "GS1-Vendor-Version": "filigrana",
} as const;

/** What `OPTIONS /capture` tells beside that. */
export const captureDiscoveryHeaders = {
  ...epcisDiscoveryHeaders,
  "GS1-EPCIS-Capture-Limit": String(captureLimits.events),
  "GS1-EPCIS-Capture-File-Size-Limit": String(captureLimits.bytes),
  "GS1-Capture-Error-Behaviour": "all",
} as const;
