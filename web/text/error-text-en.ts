import type { ErrorCode } from "../../core/errors/error-code.ts";
import type { ErrorText } from "./error-text.ts";

export const errorTextEn = {
  "request/malformed": ["The request cannot be read.", "Check that it is well-formed JSON in UTF-8, then try again."],
  "request/invalid": ["Some data are missing or unsuitable.", "Correct the fields named and send it again."],
  "request/too-large": ["What you sent is too large.", "Split it into smaller parts."],
  "request/unsupported-media-type": [
    "This kind of file is not accepted here.",
    "Send the format named in the documentation.",
  ],
  "request/not-acceptable": [
    "We cannot answer in the format asked for.",
    "Ask for one of the formats named in the documentation.",
  ],
  "request/rate-limited": ["Too many requests came in a short time.", "Wait a minute and try again."],
  "request/address-too-long": ["The address is too long.", "Save the query under a name and ask for it by that name."],
  "request/idempotency-key-missing": [
    "The key that prevents sending twice is missing.",
    "Add the Idempotency-Key header with a new value.",
  ],
  "request/idempotency-key-reused": [
    "This key has served for a different request.",
    "Use a new key for every new request.",
  ],
  "request/in-progress": [
    "The same request is still being worked on.",
    "Wait a few seconds and repeat the same request.",
  ],
  "route/not-found": ["This page does not exist.", "Check the address, or go back to the first page."],
  "route/method-not-allowed": [
    "This operation is not offered here.",
    "See in the documentation what the address accepts.",
  ],
  "identity/token-missing": ["You have not told us who you are.", "Send your access token with the request."],
  "identity/token-unknown": ["The access token is unknown or was revoked.", "Ask for a new access token."],
  "identity/not-permitted": ["Your role does not permit this.", "Turn to somebody with the right role."],
  "identity/sign-in-needed": ["You are not signed in.", "Sign in with your digital identity and try again."],
  "identity/session-ended": ["Your session has ended.", "Sign in again: what you saved is still there."],
  "identity/csrf": [
    "The request does not come from the desk.",
    "Reload the page and try again. If it happens again, sign in anew.",
  ],
  "identity/acting-for-missing": ["It is not clear for whom you act.", "Choose for whom you act and try again."],
  "identity/assurance-too-low": [
    "This role needs a stronger sign-in.",
    "Sign out, then sign in again with SPID level 2 or 3, or with the electronic identity card.",
  ],
  "identity/sign-in-off": [
    "Nobody can sign in here yet.",
    "Whoever runs this service has to configure the region's identity provider.",
  ],
  "identity/provider-unreachable": [
    "The identity provider does not answer.",
    "Try again in a few minutes. Products can be verified all the same.",
  ],
  "identity/sign-in-refused": [
    "The identity provider did not sign you in.",
    "If you cancelled, start again whenever you like. Otherwise turn to your identity provider.",
  ],
  "identity/sign-in-expired": [
    "This sign-in has expired, or was begun elsewhere.",
    "Start again in this window and finish within ten minutes. Cookies have to be on.",
  ],
  "identity/sign-in-mismatch": [
    "The answer does not belong to the sign-in that you began.",
    "You are not signed in. Start again from the desk, in one window only.",
  ],
  "session/not-found": ["This session is not there any more.", "Refresh the list of your sessions."],
  "membership/not-found": ["This person is not a member.", "Refresh the list of members."],
  "membership/last-owner": [
    "This is the only owner: without one, nobody could decide who may act.",
    "First make somebody else an owner.",
  ],
  "membership/already-held": ["You are a member already.", "If you need another role, ask an owner."],
  "invitation/not-found": ["There is no such invitation.", "Check that you copied the whole code."],
  "invitation/over": ["This invitation is over: used, withdrawn or expired.", "Ask whoever sent it for a new one."],
  "invitation/too-many": ["Too many invitations were sent by e-mail today.", "Go on tomorrow with the others."],
  "token/not-found": ["There is no such access token.", "Check the list of access tokens."],
  "actor/not-found": ["This actor is not on record.", "Check the id."],
  "actor/already-enrolled": ["This actor is enrolled already.", "There is no need to enrol it again."],
  "actor/role-mismatch": ["This actor has another role than the one needed.", "Check that you named the right actor."],
  "actor/appointment-ended": ["The inspector's appointment has ended.", "Appoint the inspector anew."],
  "actor/suspended": ["This actor is suspended.", "Wait for the suspension to end, or turn to whoever decided it."],
  "accreditation/not-in-force": [
    "The control body is not accredited for this scheme on this date.",
    "Turn to the Region, which accredits control bodies.",
  ],
  "accreditation/interval-empty": ["The accreditation would end before it begins.", "Check the two dates."],
  "product/not-found": ["This product is not in the catalogue.", "Choose a product from the catalogue."],
  "product/rules-fixed": [
    "A product's scheme and unit cannot be changed.",
    "If you need other rules, create a new product.",
  ],
  "specification/not-found": [
    "There is no such version of the specification.",
    "Choose a version in force on the production date.",
  ],
  "certificate/not-found": ["This certificate is not on record.", "Check the id, or ask the control body."],
  "certificate/already-granted": ["This certificate has been granted already.", "There is no need to grant it again."],
  "certificate/interval-empty": ["The certificate would end before it begins.", "Check the two dates."],
  "certificate/overlaps": [
    "The operator already has a certificate for this product on those dates.",
    "Choose dates that do not overlap, or amend the existing one.",
  ],
  "certificate/not-in-force": [
    "The certificate is not in force on this date.",
    "Ask the control body for a certificate in force.",
  ],
  "certificate/suspended": [
    "The certificate is suspended.",
    "Wait for the suspension to end, or turn to whoever decided it.",
  ],
  "certificate/quota-exceeded": [
    "The quantity is more than the certificate still allows.",
    "Reduce the quantity, or ask the control body to review it.",
  ],
  "certificate/quota-out-of-range": [
    "The certificate's quantity is unsuitable.",
    "Give a positive quantity, no less than what is used already.",
  ],
  "certificate/version-mismatch": [
    "The certificate has changed in the meantime.",
    "Read the certificate again and repeat the change.",
  ],
  "application/not-found": [
    "This application is not among yours.",
    "Check the address, or look for it in the list of applications.",
  ],
  "application/state-forbids": [
    "This cannot be done at this point of the application.",
    "Reload the page to see how far it is and who has to act.",
  ],
  "application/incomplete": [
    "Something is missing in the application.",
    "Complete the fields and documents listed, then submit it again.",
  ],
  "application/version-mismatch": [
    "Somebody changed the application meanwhile.",
    "Reload the page, look at what changed and do it again.",
  ],
  "application/completion-pending": [
    "The operator still has time to complete the application.",
    "Wait for the term that you gave, or for the answer.",
  ],
  "application/too-many-drafts": ["Too many drafts are open.", "Submit or withdraw one of them, then open a new one."],
  "document/not-found": [
    "This document is not among those that you may see.",
    "Check the address, or look for it in its application.",
  ],
  "document/type-mismatch": [
    "The file is not what it is said to be.",
    "Save it again from the program that made it, as PDF, picture, spreadsheet or text.",
  ],
  "document/space-used-up": [
    "The space for documents is used up.",
    "Remove documents that are not needed from your drafts, or ask the Region.",
  ],
  "document/in-use": [
    "The document is part of something that has been submitted.",
    "It stays where it is; you can add another one that corrects it.",
  ],
  "seal/not-found": ["This seal is not on record.", "Check the id."],
  "seal/already-placed": ["This seal is on record already.", "There is no need to send it again."],
  "seal/cancelled": ["This seal was cancelled before it was recorded.", "Prepare a new seal."],
  "seal/not-awaiting-countersignature": [
    "This seal does not await a second signature.",
    "Check how far the seal has come.",
  ],
  "seal/mixed-products": ["One submission contains different products.", "Make one submission for each product."],
  "seal/total-out-of-range": ["The sum of the quantities is zero or too large.", "Check the batches' quantities."],
  "batch/not-found": ["This batch is not on record.", "Check barcode number and batch on the label."],
  "gtin/not-found": [
    "You have no product with this barcode number.",
    "Register a batch of it first, or check the number.",
  ],
  "link/malformed": ["This code cannot be read.", "Check the address, or scan the code on the label again."],
  "link/not-found": ["Nothing is linked to this code.", "Open the code without asking for a particular page."],
  "link/changed": [
    "Somebody else has changed these links meanwhile.",
    "Load the page again to see them as they are now, then repeat your change.",
  ],
  "batch/already-registered": [
    "This batch is registered already.",
    "Use another batch number, or check what you have sent before.",
  ],
  "holding/not-found": [
    "Nothing of this batch is with you on record.",
    "Check GTIN and lot, or ask who holds it to hand it over.",
  ],
  "holding/exceeded": [
    "It is more than you hold of this batch.",
    "Lower the quantity, or withdraw a proposal that it is promised to.",
  ],
  "movement/blocked": [
    "A measure stops the batch: it can be neither moved nor transformed.",
    "Read the measure; who placed it can lift it.",
  ],
  "movement/already-placed": ["This movement is on record already.", "Nothing more is needed: look at it in the list."],
  "movement/cancelled": ["This movement was cancelled.", "Propose a new one."],
  "handover/not-found": ["There is no such handover.", "Check its id, or start from the list of handovers."],
  "handover/state-forbids": [
    "The handover does not wait for an answer any more.",
    "See how far it has come; if needed, propose a new one.",
  ],
  "handover/not-competent": [
    "The other party of the handover decides this.",
    "Who receives accepts or refuses; who hands over withdraws.",
  ],
  "handover/to-itself": ["Nothing is handed over to oneself.", "Choose another operator."],
  "transformation/not-allowed": [
    "The product's rules do not allow this input.",
    "Choose other batches, or ask the Region to set the yield.",
  ],
  "transformation/yield-exceeded": [
    "It is more than the yields allow from these inputs.",
    "Lower what comes out, or add inputs.",
  ],
  "transformation/inputs-missing": [
    "This product is made from other batches: its inputs are needed.",
    "Register it as a transformation, with the batches used.",
  ],
  "yield/rank-rises": [
    "A higher denomination is not made from a lower one.",
    "Reclassification goes downwards only: DOCG, DOC, IGT.",
  ],
  "yield/same-product": ["A product's yield of itself is always one to one.", "Name another input product."],
  "draft/not-found": ["This draft is not among yours.", "Look in the list of drafts, also among those put away."],
  "draft/stale": [
    "This draft was changed elsewhere in the meantime.",
    "Read the newer version and decide which to keep: nothing is lost.",
  ],
  "draft/too-many": ["Too many drafts or templates are kept.", "Put some away and try again."],
  "template/not-found": ["This template is not among yours.", "Look in the list of templates."],
  "import/invalid": [
    "The file has errors: nothing was registered.",
    "Correct the rows named and send the whole file again.",
  ],
  "import/not-utf8": ["The file is not written in UTF-8.", "Save it as “CSV UTF-8” and send it again."],
  "import/columns-missing": ["Columns are missing from the file.", "Add the columns named, spelt exactly so."],
  "import/empty": ["The file contains no batch.", "Add at least one row below the column names."],
  "import/not-found": ["There is no such submission.", "Check the id."],
  "import/unreadable": ["The file cannot be read.", "Save it again as .xlsx or as “CSV UTF-8” and send it."],
  "import/not-checked": [
    "This file cannot be registered as it is.",
    "Mend the rows that are marked, or wait until it has been checked.",
  ],
  "import/not-undoable": [
    "This file cannot be undone any more: its seal is signed.",
    "Only a measure, or the control body, can still act on its batches.",
  ],
  "label/not-found": ["There is no such order of labels.", "Start again from the list of orders."],
  "label/ceiling-exceeded": [
    "The batch's certified quantity does not allow so many labels.",
    "Order at most as many as are left, or void misprints first.",
  ],
  "label/net-content-missing": [
    "The net content of one package is missing.",
    "State it in the order, in the product's unit: it holds for the whole batch.",
  ],
  "label/net-content-fixed": [
    "The net content of this batch's packages is already fixed.",
    "Order with the net content that is given.",
  ],
  "label/too-small": [
    "The label is too small for a code that scans.",
    "Choose a format at least as large as the one given.",
  ],
  "label/not-ready": [
    "The file of labels is not there.",
    "Wait until it is ready; when it has expired, have it made again.",
  ],
  "label/state-forbids": [
    "The order's state does not allow this.",
    "See how far the order has come, and try again if needed.",
  ],
  "label/batch-blocked": [
    "A measure stands on the batch: no labels are printed.",
    "Read the measure on the batch's page.",
  ],
  "label/too-many-orders": ["Too many orders of labels are under way.", "Wait until one is ready, or cancel one."],
  "label/unreadable": [
    "A code that was just made did not read back: no label was handed out.",
    "Order again; if it goes on, tell whoever runs the system.",
  ],
  "measure/after-recall": ["Nothing can follow a recall: it is final.", "There is nothing to do."],
  "measure/not-applicable": ["This measure cannot be placed on this.", "Choose another measure or another subject."],
  "measure/sequence-mismatch": [
    "Another measure was placed in the meantime.",
    "Read how things stand and decide again.",
  ],
  "measure/not-competent": [
    "This is not yours to decide on.",
    "Turn to the control body that certified it, or to an inspector.",
  ],
  "measure/nothing-to-lift": ["There is no suspension to lift.", "Check the measures that stand."],
  "measure/subject-unknown": ["The subject of the measure is not on record.", "Check the id."],
  "trace/too-long": ["The journey is too long for one answer.", "Ask for one direction at a time."],
  "recall/not-found": ["This recall does not exist.", "Check the address, or start from the list of recalls."],
  "recall/nothing-affected": [
    "No batch on record is affected.",
    "Check the batch, the ingredient or the plot that you started from.",
  ],
  "recall/changed": ["The affected batches have changed meanwhile.", "Look at the preview again and confirm that one."],
  "recall/too-large": [
    "The recall concerns too many batches for one action.",
    "Start from a batch further along the chain, and repeat.",
  ],
  "anchor/already-placed": ["This fingerprint is on record already.", "There is no need to send it again."],
  "statement/not-signed": ["The signature is not by the actor named.", "Check which key signed it."],
  "statement/expired": ["It is too late to submit this statement.", "Prepare and sign a new one."],
  "key/not-found": ["This actor has no signing key here.", "Ask the Region to enrol it."],
  "key/unreadable": [
    "The signing key cannot be opened.",
    "Whoever runs the system must check the key that protects the keys.",
  ],
  "governance/not-found": ["There is no such act of governance.", "Check the number, or start from the list of acts."],
  "governance/already-scheduled": [
    "This very act is scheduled already.",
    "Wait until it is due, or cancel it and ask for it again.",
  ],
  "governance/not-waiting": [
    "The act does not wait any more: it is being done, done, or cancelled.",
    "Look at its state in the list of acts.",
  ],
  "governance/not-over": [
    "The act has not come to nothing, so it need not be scheduled again.",
    "Look at its state in the list of acts.",
  ],
  "governance/cancelled": ["The act was cancelled before it was due.", "If it is wanted after all, schedule it again."],
  "governance/expired": ["The act was not done within a week of being due.", "Schedule it again."],
  "specification/overlaps": [
    "On some day this version would be in force together with another.",
    "Let it begin after the version before it began, and not before that one's end.",
  ],
  "specification/not-next": [
    "This is not the version that comes next: its number or its first day has been overtaken.",
    "Give it the next number and a first day from tomorrow on.",
  ],
  "operation/not-found": ["There is no such operation.", "Check the id, or start from the list of operations."],
  "relay/method-not-allowed": [
    "This relay lets only some readings of the register through.",
    "Use one that is allowed, or a node of your own.",
  ],
  "chain/unreachable": ["The register does not answer.", "Try again in a few minutes: nothing is lost."],
  "chain/contradiction": [
    "The register's answers contradict each other.",
    "Try again; if it goes on, tell whoever runs the system.",
  ],
  "chain/stopped": ["The Region has stopped new recordings.", "Try again later: readings and measures work."],
  "chain/refused": ["The register refused the operation.", "Read the reason given and correct it."],
  "query/not-found": ["There is no query of that name.", "Check the name, or make the query first."],
  "query/already-exists": ["There is a query of that name already.", "Take another name, or delete the other query."],
  "query/invalid": ["The query cannot be understood.", "Correct the parameter named and send it again."],
  "query/too-large": ["More events fit than were wanted.", "Narrow the query, or allow more of them."],
  "query/too-complex": ["The query takes too long.", "Narrow it by time, place or product."],
  "query/too-many": ["No more queries can be kept.", "Delete one that is not needed."],
  "subscription/not-found": ["There is no such subscription.", "Check its id in the list of subscriptions."],
  "subscription/invalid": ["The subscription cannot be understood.", "Correct what is named and send it again."],
  "subscription/too-many": ["No more subscriptions can be kept.", "Delete one that is not needed."],
  "epcis/already-exists": ["There is another event with this eventID.", "Give the event an ID of its own."],
  "capture/not-found": ["There is no such capture job.", "Check the address that the capture answered with."],
  "capture/too-many-events": ["The document has too many events.", "Send it in several parts."],
  "epcis/not-found": ["No event mentions this.", "Check how it is written, or look for it in the list."],
  "store/unavailable": ["The archive does not answer.", "Try again in a few minutes."],
  "server/unavailable": ["The service is not available right now.", "Try again in a few minutes."],
  "server/unexpected": ["Something went wrong on our side.", "Try again; if it goes on, tell us the request's code."],
} satisfies Record<ErrorCode, ErrorText>;
