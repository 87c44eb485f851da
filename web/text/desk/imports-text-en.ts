import type { ImportsText } from "./imports-text.ts";

/** The words of the pages about files of batches, in English. */
export const importsTextEn: ImportsText = {
  title: "Batches by file",
  lead: "Register many batches with a spreadsheet: the file is checked row by row, and nothing is registered until you say so.",
  send: {
    heading: "Send a file",
    certificate: "Certificate",
    choose: "Choose the certificate",
    certificateHint: "All batches of a file are of one certificate.",
    certificateStep: "reading the certificates",
    noCertificate: {
      what: "No certificate in force",
      why: "Batches can be registered under a certificate of a control body.",
      next: "Ask for one with an application.",
    },
    template: "Download the Excel template",
    templateHint: "The template has the columns of this product, typed as text, and a sheet with instructions.",
    templateStep: "downloading the template",
    csvTemplate: "Download the CSV template",
    file: "File of batches",
    fileHint: "Choose the file, or drop it on this field.",
    formats: "Excel (.xlsx) or CSV",
    action: "Send and check",
    sending: "Sending…",
    step: "sending the file",
    certificateMissing: "Choose the certificate",
    fileMissing: "Choose the file of batches",
    fileTooLarge: "The file is too large: split it",
    left: (quantity) => `Quantity left: ${quantity}.`,
  },
  list: {
    heading: "Files sent",
    caption: "The files sent, newest first",
    step: "reading the files sent",
    file: "File",
    sent: "Sent",
    rows: "Rows",
    wrong: "With errors",
    state: "State",
    empty: {
      what: "No files",
      why: "Here are the files that you send, with what was found in them.",
      next: "Download the template, fill it in and send it.",
    },
  },
  states: {
    reading: "Being read",
    checked: "Checked",
    registering: "Being registered",
    registered: "Registered",
    undone: "Undone",
    failed: "Not readable",
  },
  one: {
    step: "reading the file",
    reading: (done, total) => `${done} of ${total} rows checked`,
    opening: "The file is being opened…",
    registering: "The batches are being registered under one seal…",
    again: "Send another file",
    facts: {
      heading: "What is in the file",
      sent: "Sent",
      rows: "Rows",
      good: "To be registered",
      registered: "Registered",
      wrong: "With errors",
      known: "On record already, the same",
      repaired: "Mended",
      warnings: "Remarks of the specification",
      total: "Total quantity",
      left: "Left in the certificate",
      after: "Left afterwards",
      read: "Read as",
    },
    layout: (sheet, encoding, separator) =>
      sheet === null
        ? `CSV ${encoding ?? ""}, cells parted by ${separator === "\t" ? "tabs" : `“${separator ?? ""}”`}`
        : `sheet “${sheet}”`,
    allGood: "Every row is right: you can register the batches.",
    someWrong: (wrong, words) =>
      `${wrong === 1 ? "One row has errors: mend it" : `${words} rows have errors: mend them`} and send the file again. Nothing was registered.`,
    nothingNew: "Every batch of this file is on record already with the same facts: there is nothing to do.",
    rules: (notMet, notDocumented) => {
      const values = notMet === 1 ? "One value does" : `${notMet} values do`;
      const rules = notDocumented === 1 ? "one rule is" : `${notDocumented} rules are`;
      const said = [
        ...(notMet === 0 ? [] : [`${values} not meet the specification`]),
        ...(notDocumented === 0 ? [] : [`${rules} not documented in some rows`]),
      ].join(", and ");
      return `${said[0]?.toUpperCase() ?? ""}${said.slice(1)}. The batches can be registered: whoever countersigns will see it and decide.`;
    },
    undone: "This file was undone: you can send it again.",
    failed: "The file cannot be read",
    refused: "The batches were not registered",
    otherFile: "Nothing was registered. Save the file as it says and send it again.",
    reasons: {
      "old-excel": "It is an old .xls file, or has a password: save it as .xlsx without one.",
      "open-document": "It is an OpenDocument file (.ods): save it as .xlsx or as CSV.",
      "not-a-workbook": "It is no Excel file.",
      damaged: "The file is damaged or not whole: save it again.",
      "too-many-rows": "It has more than 20,000 rows: split the file.",
      "too-many-cells": "It has too many cells: keep the sheet of batches only.",
      "too-many-columns": "It has more than 200 columns: keep those of the batches only.",
      "too-large-unpacked": "What is in the file is too large: keep the sheet of batches only.",
      "no-sheet": "The file has no visible sheet.",
      empty: "There is no row below the names of the columns.",
      "encoding-unknown": "Its encoding cannot be told: save it as “CSV UTF-8” or as .xlsx.",
      "open-quote": "A double quote stays open: mend it, or save the file as .xlsx.",
    },
  },
  findings: {
    heading: "What was found",
    kinds: {
      flaw: "Errors",
      warning: "Specification",
      repair: "Mended",
      known: "On record",
    },
    caption: {
      flaw: "The errors, by row and cell",
      warning: "What the specification remarks, by row and cell",
      repair: "What was mended without a doubt, by row and cell",
      known: "The batches that are on record with the same facts",
    },
    none: {
      flaw: { what: "No errors", why: "Every row is as it has to be.", next: "You can register the batches." },
      warning: {
        what: "No remarks",
        why: "Every rule of the specification that can be checked is met.",
        next: "Nothing to look at.",
      },
      repair: {
        what: "Nothing mended",
        why: "Here is what could be mended without a doubt.",
        next: "Nothing to look at.",
      },
      known: { what: "Nothing on record yet", why: "The file's batches are not on record.", next: "Nothing to do." },
    },
    step: "reading the errors",
    place: "Where",
    row: (row) => `Row ${row}`,
    cell: (cell, row) => `${cell}${row}`,
    value: "It says",
    emptyValue: "(empty)",
    what: "What is wrong",
    proposal: "Proposal",
    noProposal: "–",
    passOver: "pass over",
    corrected: "Download the file with the errors marked",
    correctedHint:
      "It is your own file: wrong cells are red and those that the specification remarks on are yellow, with a comment that says what is needed.",
    correctedStep: "downloading the file",
    kept: (kept, all) => `The first ${kept} of ${all} are listed.`,
  },
  accept: {
    heading: "Take over proposals",
    lead: "Where a proposal is right in the whole file you can take it over here without touching the sheet. Look at the rows first: it goes for all of them.",
    one: (name, count) => `${name} (${count})`,
    action: "Take over and check again",
    none: "Choose at least one proposal",
    step: "taking over the proposals",
  },
  register: {
    action: "Register the batches",
    title: "Register these batches?",
    lead: (count, words, total) =>
      count === 1
        ? `One batch, ${total}, is signed with your operator's key under a seal.`
        : `${words} batches, ${total} in all, are signed with your operator's key under one seal.`,
    left: (left) => `${left} are left in the certificate then.`,
    over: (missing) =>
      `${missing} are missing in the certificate: ask your control body for more, or register fewer batches.`,
    countersigned: "Then the control body has to countersign: until then you can undo it.",
    notCountersigned: "The seal leaves for the register at once: it cannot be undone then.",
    confirm: "Sign and register",
    step: "registering the batches",
  },
  seal: {
    heading: "The seal",
    step: "reading the seal",
    stages: ["Signed by you", "Countersigned", "On record", "Final"],
    progress: (stage, waits) => `${stage}. ${waits}`,
  },
  undo: {
    discard: "Discard the file",
    withdraw: "Undo the registration",
    putAside: "Put the file aside",
    discardTitle: "Discard this file?",
    withdrawTitle: "Undo the registration?",
    discardLead: "Nothing was registered. The file can always be sent again.",
    withdrawLead: "The seal is withdrawn for ever and its batches are free again: they can be registered anew.",
    tooLate:
      "The seal is signed by everybody who must: now only a measure, or the control body, can act on its batches.",
    step: "undoing",
  },
  live: { on: "Updated live", off: "Live updates are interrupted: the page reads again every few seconds" },
};
