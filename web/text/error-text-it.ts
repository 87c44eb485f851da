import type { ErrorCode } from "../../core/errors/error-code.ts";
import type { ErrorText } from "./error-text.ts";

export const errorTextIt = {
  "request/malformed": [
    "La richiesta non si riesce a leggere.",
    "Controlla che sia JSON ben scritto e in UTF-8, poi riprova.",
  ],
  "request/invalid": ["Qualche dato manca o non va bene.", "Correggi i campi indicati e invia di nuovo."],
  "request/too-large": ["Quello che hai inviato è troppo grande.", "Dividilo in parti più piccole."],
  "request/unsupported-media-type": [
    "Questo tipo di file non è accettato qui.",
    "Invia il formato indicato nella documentazione.",
  ],
  "request/not-acceptable": [
    "Non sappiamo rispondere nel formato chiesto.",
    "Chiedi uno dei formati indicati nella documentazione.",
  ],
  "request/rate-limited": ["Sono arrivate troppe richieste in poco tempo.", "Aspetta un minuto e riprova."],
  "request/address-too-long": [
    "L'indirizzo è troppo lungo.",
    "Salvare l'interrogazione con un nome e chiederla con quel nome.",
  ],
  "request/idempotency-key-missing": [
    "Manca la chiave che evita i doppi invii.",
    "Aggiungi l'intestazione Idempotency-Key con un valore nuovo.",
  ],
  "request/idempotency-key-reused": [
    "Questa chiave è già servita per una richiesta diversa.",
    "Usa una chiave nuova per ogni richiesta nuova.",
  ],
  "request/in-progress": [
    "La stessa richiesta è ancora in lavorazione.",
    "Aspetta qualche secondo e ripeti la stessa richiesta.",
  ],
  "route/not-found": ["Questa pagina non esiste.", "Controlla l'indirizzo, oppure torna alla pagina iniziale."],
  "route/method-not-allowed": [
    "Questa operazione qui non è prevista.",
    "Controlla nella documentazione quali operazioni accetta l'indirizzo.",
  ],
  "identity/token-missing": ["Non ci hai detto chi sei.", "Invia il tuo codice di accesso con la richiesta."],
  "identity/token-unknown": [
    "Il codice di accesso non è conosciuto o è stato revocato.",
    "Chiedi un codice di accesso nuovo.",
  ],
  "identity/not-permitted": ["Il tuo ruolo non permette questa operazione.", "Rivolgiti a chi ha il ruolo adatto."],
  "identity/sign-in-needed": ["Non hai ancora effettuato l'accesso.", "Entra con la tua identità digitale e riprova."],
  "identity/session-ended": ["La sessione è finita.", "Entra di nuovo: quello che hai salvato c'è ancora."],
  "identity/csrf": [
    "La richiesta non arriva dallo sportello.",
    "Ricarica la pagina e riprova. Se succede ancora, entra di nuovo.",
  ],
  "identity/acting-for-missing": ["Non è chiaro per chi stai agendo.", "Scegli il soggetto per cui agisci e riprova."],
  "identity/assurance-too-low": [
    "Per agire in questo ruolo serve un accesso più sicuro.",
    "Esci, poi entra di nuovo con SPID di livello 2 o 3, o con la CIE.",
  ],
  "identity/sign-in-off": [
    "Qui non è ancora possibile entrare.",
    "Chi gestisce il servizio deve indicare il provider di identità della Regione.",
  ],
  "identity/provider-unreachable": [
    "Il servizio di identità digitale non risponde.",
    "Riprova tra qualche minuto. I prodotti si possono verificare lo stesso.",
  ],
  "identity/sign-in-refused": [
    "Il servizio di identità digitale non ti ha fatto entrare.",
    "Se hai annullato, ricomincia quando vuoi. Altrimenti rivolgiti al tuo gestore di identità.",
  ],
  "identity/sign-in-expired": [
    "Questo accesso è scaduto o è stato iniziato altrove.",
    "Ricomincia da questa finestra, e completa entro dieci minuti. I cookie devono essere attivi.",
  ],
  "identity/sign-in-mismatch": [
    "La risposta ricevuta non corrisponde all'accesso che hai iniziato.",
    "Non sei entrato. Ricomincia dallo sportello, da una sola finestra.",
  ],
  "session/not-found": ["Questa sessione non c'è più.", "Aggiorna l'elenco delle tue sessioni."],
  "membership/not-found": ["Questa persona non è tra quelle autorizzate.", "Aggiorna l'elenco delle persone."],
  "membership/last-owner": [
    "È l'unica persona responsabile: senza di lei nessuno deciderebbe più chi può agire.",
    "Prima rendi responsabile un'altra persona.",
  ],
  "membership/already-held": [
    "Puoi già agire per questo soggetto.",
    "Se ti serve un altro compito, chiedilo a una persona responsabile.",
  ],
  "invitation/not-found": ["Questo invito non esiste.", "Controlla di aver copiato il codice per intero."],
  "invitation/over": [
    "Questo invito non vale più: è già stato usato, ritirato o è scaduto.",
    "Chiedi un invito nuovo a chi te l'ha mandato.",
  ],
  "invitation/too-many": ["Oggi sono partiti troppi inviti per e-mail.", "Continua domani con gli altri inviti."],
  "token/not-found": ["Questo codice di accesso non c'è.", "Controlla l'elenco dei codici di accesso."],
  "actor/not-found": ["Questo soggetto non è sul registro.", "Controlla l'identificativo."],
  "actor/already-enrolled": ["Questo soggetto è già iscritto.", "Non serve iscriverlo di nuovo."],
  "actor/role-mismatch": [
    "Questo soggetto ha un ruolo diverso da quello che serve.",
    "Controlla di aver indicato il soggetto giusto.",
  ],
  "actor/appointment-ended": ["L'incarico dell'ispettore è terminato.", "Nomina di nuovo l'ispettore."],
  "actor/suspended": [
    "Questo soggetto è sospeso.",
    "Attendi la fine della sospensione, o rivolgiti a chi l'ha decisa.",
  ],
  "accreditation/not-in-force": [
    "L'organismo di controllo non è accreditato per questo schema in questa data.",
    "Rivolgiti alla Regione, che accredita gli organismi.",
  ],
  "accreditation/interval-empty": ["L'accreditamento finirebbe prima di cominciare.", "Controlla le due date."],
  "product/not-found": ["Questo prodotto non è in catalogo.", "Scegli un prodotto dal catalogo."],
  "product/rules-fixed": [
    "Schema e unità di misura di un prodotto non si possono cambiare.",
    "Se servono regole diverse, crea un prodotto nuovo.",
  ],
  "specification/not-found": [
    "Questa versione del disciplinare non c'è.",
    "Scegli una versione in vigore nella data di produzione.",
  ],
  "certificate/not-found": [
    "Questo certificato non è sul registro.",
    "Controlla l'identificativo, o chiedi all'organismo di controllo.",
  ],
  "certificate/already-granted": ["Questo certificato è già stato rilasciato.", "Non serve rilasciarlo di nuovo."],
  "certificate/interval-empty": ["Il certificato finirebbe prima di cominciare.", "Controlla le due date."],
  "certificate/overlaps": [
    "L'operatore ha già un certificato per questo prodotto in quelle date.",
    "Scegli date che non si sovrappongono, o modifica il certificato che c'è.",
  ],
  "certificate/not-in-force": [
    "Il certificato non è in vigore in questa data.",
    "Chiedi all'organismo di controllo un certificato in vigore.",
  ],
  "certificate/suspended": [
    "Il certificato è sospeso.",
    "Attendi la fine della sospensione, o rivolgiti a chi l'ha decisa.",
  ],
  "certificate/quota-exceeded": [
    "La quantità supera quella che il certificato permette ancora.",
    "Riduci la quantità, o chiedi all'organismo di controllo di rivederla.",
  ],
  "certificate/quota-out-of-range": [
    "La quantità del certificato non va bene.",
    "Indica una quantità positiva, non inferiore a quella già usata.",
  ],
  "certificate/version-mismatch": [
    "Il certificato è cambiato nel frattempo.",
    "Rileggi il certificato e ripeti la modifica.",
  ],
  "application/not-found": [
    "Questa domanda non c'è tra le tue.",
    "Controlla l'indirizzo, oppure cercala nell'elenco delle domande.",
  ],
  "application/state-forbids": [
    "A questo punto della domanda non si può fare.",
    "Ricarica la pagina per vedere a che punto è e chi deve agire.",
  ],
  "application/incomplete": [
    "Alla domanda manca qualcosa.",
    "Completa i campi e i documenti indicati, poi inviala di nuovo.",
  ],
  "application/version-mismatch": [
    "Nel frattempo qualcuno ha cambiato la domanda.",
    "Ricarica la pagina, guarda che cosa è cambiato e ripeti.",
  ],
  "application/completion-pending": [
    "L'operatore ha ancora tempo per integrare la domanda.",
    "Aspetta il termine che gli hai dato, oppure la sua risposta.",
  ],
  "application/too-many-drafts": [
    "Ci sono troppe bozze aperte.",
    "Invia o ritira una delle bozze, poi aprine una nuova.",
  ],
  "document/not-found": [
    "Questo documento non c'è tra quelli che puoi vedere.",
    "Controlla l'indirizzo, oppure cercalo nella sua domanda.",
  ],
  "document/type-mismatch": [
    "Il file non è quello che dice di essere.",
    "Salvalo di nuovo dal programma con cui l'hai fatto, come PDF, immagine, foglio di calcolo o testo.",
  ],
  "document/space-used-up": [
    "Lo spazio per i documenti è finito.",
    "Togli dalle bozze i documenti che non servono, oppure chiedi alla Regione.",
  ],
  "document/in-use": [
    "Il documento fa parte di qualcosa che è già stato inviato.",
    "Resta dov'è; puoi aggiungerne un altro che lo corregge.",
  ],
  "seal/not-found": ["Questo sigillo non è sul registro.", "Controlla l'identificativo."],
  "seal/already-placed": ["Questo sigillo è già sul registro.", "Non serve inviarlo di nuovo."],
  "seal/cancelled": ["Questo sigillo è stato annullato prima di essere registrato.", "Prepara un sigillo nuovo."],
  "seal/not-awaiting-countersignature": [
    "Questo sigillo non aspetta una seconda firma.",
    "Controlla a che punto è il sigillo.",
  ],
  "seal/mixed-products": ["Nello stesso invio ci sono prodotti diversi.", "Fai un invio per ogni prodotto."],
  "seal/total-out-of-range": ["La somma delle quantità è zero o troppo grande.", "Controlla le quantità dei lotti."],
  "batch/not-found": ["Questo lotto non è sul registro.", "Controlla codice a barre e lotto sull'etichetta."],
  "gtin/not-found": [
    "Non hai prodotti con questo codice a barre.",
    "Registra prima un lotto di questo prodotto, oppure controlla il numero.",
  ],
  "link/malformed": ["Questo codice non si legge.", "Controlla l'indirizzo o scansiona di nuovo l'etichetta."],
  "link/not-found": ["A questo codice non è collegato niente.", "Apri il codice senza chiedere una pagina precisa."],
  "link/changed": [
    "Nel frattempo qualcun altro ha cambiato questi collegamenti.",
    "Ricarica la pagina per vederli come sono ora, poi ripeti la modifica.",
  ],
  "batch/already-registered": [
    "Questo lotto è già registrato.",
    "Usa un altro numero di lotto, o controlla quello che hai già inviato.",
  ],
  "holding/not-found": [
    "Di questo lotto non risulta nulla presso di te.",
    "Controlla GTIN e lotto, o chiedi la consegna a chi lo detiene.",
  ],
  "holding/exceeded": [
    "È più di quanto detieni di questo lotto.",
    "Diminuisci la quantità, o ritira una proposta che la impegna.",
  ],
  "movement/blocked": [
    "Un provvedimento ferma il lotto: non si può spostare né trasformare.",
    "Leggi il provvedimento; chi l'ha disposto può revocarlo.",
  ],
  "movement/already-placed": ["Questo movimento è già registrato.", "Non serve altro: guardalo nell'elenco."],
  "movement/cancelled": ["Questo movimento è stato annullato.", "Proponine uno nuovo."],
  "handover/not-found": [
    "Questa consegna non c'è.",
    "Controlla l'identificativo, o riparti dall'elenco delle consegne.",
  ],
  "handover/state-forbids": [
    "La consegna non aspetta più una risposta.",
    "Guarda a che punto è; se serve, proponine una nuova.",
  ],
  "handover/not-competent": [
    "Questo lo decide l'altra parte della consegna.",
    "Chi riceve accetta o rifiuta; chi consegna ritira.",
  ],
  "handover/to-itself": ["Non si consegna a se stessi.", "Scegli un altro operatore."],
  "transformation/not-allowed": [
    "Le regole del prodotto non ammettono questo ingresso.",
    "Scegli altri lotti, o chiedi alla Regione di fissare la resa.",
  ],
  "transformation/yield-exceeded": [
    "È più di quanto le rese ammettono da questi ingressi.",
    "Diminuisci ciò che esce, o aggiungi ingressi.",
  ],
  "transformation/inputs-missing": [
    "Questo prodotto si ottiene da altri lotti: servono gli ingressi.",
    "Registralo come trasformazione, con i lotti usati.",
  ],
  "yield/rank-rises": [
    "Una denominazione più alta non si ottiene da una più bassa.",
    "Si riclassifica solo verso il basso: DOCG, DOC, IGT.",
  ],
  "yield/same-product": [
    "Di un prodotto da se stesso la resa è sempre uno a uno.",
    "Indica un prodotto di partenza diverso.",
  ],
  "draft/not-found": [
    "Questa bozza non è tra le tue.",
    "Cercala nell'elenco delle bozze, anche tra quelle messe da parte.",
  ],
  "draft/stale": [
    "Nel frattempo questa bozza è stata modificata altrove.",
    "Leggi la versione più recente e scegli quale tenere: nulla è andato perso.",
  ],
  "draft/too-many": ["Le bozze o i modelli conservati sono troppi.", "Mettine da parte qualcuno e riprova."],
  "template/not-found": ["Questo modello non è tra i tuoi.", "Cercalo nell'elenco dei modelli."],
  "import/invalid": [
    "Il file contiene errori: non è stato registrato nulla.",
    "Correggi le righe indicate e invia di nuovo tutto il file.",
  ],
  "import/not-utf8": ["Il file non è scritto in UTF-8.", "Salvalo come «CSV UTF-8» e invialo di nuovo."],
  "import/columns-missing": ["Nel file mancano delle colonne.", "Aggiungi le colonne indicate, con quel nome esatto."],
  "import/empty": ["Il file non contiene nessun lotto.", "Aggiungi almeno una riga sotto i nomi delle colonne."],
  "import/not-found": ["Questo invio non c'è.", "Controlla l'identificativo."],
  "import/unreadable": ["Il file non si può leggere.", "Salvalo di nuovo come .xlsx o come «CSV UTF-8» e invialo."],
  "import/not-checked": [
    "Questo file non si può registrare così com'è.",
    "Correggi le righe segnate, oppure attendi la fine del controllo.",
  ],
  "import/not-undoable": [
    "Questo file non si può più annullare: il sigillo è firmato.",
    "Solo un provvedimento, o l'organismo di controllo, può ancora intervenire sui lotti.",
  ],
  "label/not-found": ["Questo ordine di etichette non c'è.", "Riparti dall'elenco degli ordini."],
  "label/ceiling-exceeded": [
    "La quantità certificata del lotto non basta per tante etichette.",
    "Ordinane al massimo quante ne restano, o annulla prima quelle stampate male.",
  ],
  "label/net-content-missing": [
    "Manca il contenuto netto di una confezione.",
    "Indicalo nell'ordine, nell'unità del prodotto: vale per tutto il lotto.",
  ],
  "label/net-content-fixed": [
    "Il contenuto netto delle confezioni di questo lotto è già stabilito.",
    "Ordina con il contenuto netto indicato.",
  ],
  "label/too-small": [
    "L'etichetta è troppo piccola per un codice leggibile.",
    "Scegli un formato grande almeno quanto indicato.",
  ],
  "label/not-ready": [
    "Il file delle etichette non è disponibile.",
    "Aspetta che sia pronto; se è scaduto, fallo preparare di nuovo.",
  ],
  "label/state-forbids": ["Lo stato dell'ordine non lo permette.", "Guarda a che punto è l'ordine e riprova se serve."],
  "label/batch-blocked": [
    "Sul lotto c'è un provvedimento: non si stampano etichette.",
    "Leggi il provvedimento nella pagina del lotto.",
  ],
  "label/too-many-orders": [
    "Ci sono già troppi ordini di etichette in lavorazione.",
    "Aspetta che qualcuno sia pronto, o annullane uno.",
  ],
  "label/unreadable": [
    "Un codice appena preparato non si rilegge: nessuna etichetta è stata consegnata.",
    "Ordina di nuovo; se continua, avvisa chi gestisce il sistema.",
  ],
  "measure/after-recall": [
    "Dopo un richiamo non si può decidere altro: il richiamo è definitivo.",
    "Non c'è nulla da fare.",
  ],
  "measure/not-applicable": [
    "Questo provvedimento non si può prendere su questo oggetto.",
    "Scegli un altro provvedimento o un altro oggetto.",
  ],
  "measure/sequence-mismatch": [
    "Nel frattempo è stato preso un altro provvedimento.",
    "Rileggi come stanno le cose e decidi di nuovo.",
  ],
  "measure/not-competent": [
    "Non hai competenza su questo oggetto.",
    "Rivolgiti all'organismo che l'ha certificato o a un ispettore.",
  ],
  "measure/nothing-to-lift": ["Non c'è nessuna sospensione da togliere.", "Controlla i provvedimenti in corso."],
  "measure/subject-unknown": ["L'oggetto del provvedimento non è sul registro.", "Controlla l'identificativo."],
  "trace/too-long": ["Il percorso è troppo lungo per una sola risposta.", "Chiedi una direzione alla volta."],
  "recall/not-found": ["Questo richiamo non esiste.", "Controlla l'indirizzo, oppure parti dall'elenco dei richiami."],
  "recall/nothing-affected": [
    "Nessun lotto sul registro è coinvolto.",
    "Controlla il lotto, l'ingrediente o la particella da cui sei partito.",
  ],
  "recall/changed": [
    "Nel frattempo i lotti coinvolti sono cambiati.",
    "Guarda di nuovo l'anteprima e conferma quella.",
  ],
  "recall/too-large": [
    "Il richiamo tocca troppi lotti per essere uno solo.",
    "Parti da un lotto più avanti nella filiera e ripeti.",
  ],
  "anchor/already-placed": ["Questa impronta è già sul registro.", "Non serve inviarla di nuovo."],
  "statement/not-signed": [
    "La firma non è quella del soggetto indicato.",
    "Controlla con quale chiave è stato firmato.",
  ],
  "statement/expired": [
    "Il termine per inviare questa dichiarazione è passato.",
    "Prepara e firma una dichiarazione nuova.",
  ],
  "key/not-found": ["Per questo soggetto non c'è una chiave di firma.", "Chiedi alla Regione di iscriverlo."],
  "key/unreadable": [
    "La chiave di firma non si riesce ad aprire.",
    "Chi gestisce il sistema deve controllare la chiave che protegge le chiavi.",
  ],
  "governance/not-found": [
    "Questo atto di governo non esiste.",
    "Controlla il numero, o parti dall'elenco degli atti.",
  ],
  "governance/already-scheduled": [
    "Questo stesso atto è già programmato.",
    "Attendi che maturi, oppure annullalo e chiedilo di nuovo.",
  ],
  "governance/not-waiting": [
    "L'atto non è più in attesa: è in esecuzione, eseguito o annullato.",
    "Guarda il suo stato nell'elenco degli atti.",
  ],
  "governance/not-over": [
    "L'atto non è decaduto, quindi non occorre programmarlo di nuovo.",
    "Guarda il suo stato nell'elenco degli atti.",
  ],
  "governance/cancelled": ["L'atto è stato annullato prima di maturare.", "Se serve ancora, programmalo di nuovo."],
  "governance/expired": ["L'atto non è stato eseguito entro una settimana dalla maturazione.", "Programmalo di nuovo."],
  "specification/overlaps": [
    "In qualche giorno questa versione sarebbe in vigore insieme a un'altra.",
    "Falla decorrere dopo l'inizio della versione precedente e non prima della sua fine.",
  ],
  "specification/not-next": [
    "Non è la versione successiva: il numero o il primo giorno sono superati.",
    "Dalle il numero successivo e un primo giorno da domani in poi.",
  ],
  "operation/not-found": [
    "Questa operazione non c'è.",
    "Controlla l'identificativo, o riparti dall'elenco delle operazioni.",
  ],
  "relay/method-not-allowed": [
    "Questo tramite lascia passare solo alcune letture del registro.",
    "Usa una lettura ammessa, o un nodo tuo.",
  ],
  "chain/unreachable": ["Il registro non risponde.", "Riprova fra qualche minuto: nulla è andato perso."],
  "chain/contradiction": [
    "Il registro ha dato risposte che si contraddicono.",
    "Riprova; se continua, avvisa chi gestisce il sistema.",
  ],
  "chain/stopped": [
    "Le nuove registrazioni sono sospese dalla Regione.",
    "Riprova più tardi: letture e provvedimenti funzionano.",
  ],
  "chain/refused": ["Il registro ha rifiutato l'operazione.", "Leggi il motivo indicato e correggi."],
  "query/not-found": ["Non c'è un'interrogazione con questo nome.", "Controllare il nome, o prima crearla."],
  "query/already-exists": [
    "C'è già un'interrogazione con questo nome.",
    "Scegliere un altro nome, o eliminare l'altra.",
  ],
  "query/invalid": ["L'interrogazione non si può capire.", "Correggere il parametro indicato e rimandarla."],
  "query/too-large": [
    "Ci sono più eventi di quanti ne siano richiesti.",
    "Restringere l'interrogazione, o ammetterne di più.",
  ],
  "query/too-complex": ["L'interrogazione richiede troppo tempo.", "Restringerla per periodo, luogo o prodotto."],
  "query/too-many": ["Non si possono conservare altre interrogazioni.", "Eliminarne una che non serve."],
  "subscription/not-found": ["Non c'è un inoltro così.", "Controllare il codice nell'elenco degli inoltri."],
  "subscription/invalid": ["L'inoltro non si può capire.", "Correggere ciò che è indicato e rimandarlo."],
  "subscription/too-many": ["Non si possono attivare altri inoltri.", "Eliminarne uno che non serve."],
  "epcis/already-exists": ["C'è già un altro evento con questo eventID.", "Dare all'evento un identificativo proprio."],
  "capture/not-found": ["Questo invio di eventi non c'è.", "Controllare l'indirizzo ricevuto in risposta all'invio."],
  "capture/too-many-events": ["Il documento contiene troppi eventi.", "Inviarlo in più parti."],
  "epcis/not-found": ["Nessun evento ne parla.", "Controllare come è scritto, o cercarlo nell'elenco."],
  "store/unavailable": ["L'archivio non risponde.", "Riprova fra qualche minuto."],
  "server/unavailable": ["Il servizio non è disponibile in questo momento.", "Riprova fra qualche minuto."],
  "server/unexpected": [
    "Qualcosa è andato storto da noi.",
    "Riprova; se continua, segnalacelo con il codice della richiesta.",
  ],
} satisfies Record<ErrorCode, ErrorText>;
