/** How a client wants identifiers told, by the header `GS1-EPC-Format` (EPCIS 2.0, section 12.6). */
export const epcFormats = ["No_Preference", "Always_GS1_Digital_Link", "Always_EPC_URN", "Never_Translates"] as const;
export type EpcFormat = (typeof epcFormats)[number];
