/**
 * Every bound of the API, with its reason. Times in milliseconds, sizes in bytes unless the name says otherwise.
 */
export const limits = {
  /** Connections of one API process: more than the two cores can use, fewer than PostgreSQL's default of 100. */
  poolConnections: 16,
  /** How long a request waits for a free connection before it is told to come back. */
  poolWaitMs: 5_000,
  /** No statement of ours needs longer; a chunk of an import takes well under a second. */
  statementTimeoutMs: 30_000,
  /** A transaction left open by a handler that hangs gives its locks back. */
  idleInTransactionMs: 60_000,

  /** A JSON body: ten times the longest seal with a hundred batches typed in by hand. */
  jsonBodyBytes: 1_000_000,
  /** Deeper JSON than this serves nobody and costs stack in whatever walks it. */
  jsonDepth: 32,
  /** A streamed file: 10,000 batches take about 2 MB, so this leaves room for wide dossiers. */
  streamBodyBytes: 50_000_000,
  /** After a body was refused for its size the rest is read and thrown away for so long, so that the answer arrives. */
  lingerMs: 2_000,

  /** Documents of one actor together: twenty-five of the largest. */
  documentBytesPerActor: 500_000_000,
  /** A certificate that ends within sixty days expires soon: time enough to ask for the next one. */
  certificateExpiresSoonMs: 60 * 24 * 3_600_000,
  /** Drafts of applications that one operator may have open at once. */
  openDrafts: 50,
  /** What of a document is held in memory while it is sent, and how large its pieces are in the database. */
  documentPieceBytes: 1_000_000,

  /** Characters of an address: a query with more is made a named one. */
  addressCharacters: 8_000,

  /** Flaws listed in one problem; `values.total` has the number of all when there are more. */
  flawsPerProblem: 1_000,
  /** Characters of an offending value that are sent back. */
  flawValueCharacters: 200,

  /** Entries of a page when the client does not say, and at most. */
  pageSize: 50,
  pageSizeMax: 200,

  /** Events of one trace: a closure beyond it is no longer read by a person, and costs the process tens of megabytes. */
  traceEvents: 20_000,
  /** Items that the events of one trace name together: ten in each of as many events, or a few events with tens of thousands. */
  traceItems: 200_000,
  /** Events that a consumer's page reads of where a batch came from, and steps that it shows: it is read on a phone, standing. */
  pageTraceEvents: 1_000,
  pageWaySteps: 20,
  /** How long a page remembers it, and of how many batches: some ten megabytes. What a final seal was made from stays. */
  wayRememberedMs: 60_000,
  rememberedWays: 2_000,
  /** Batches of one recall: each is signed and tried on the chain before any is queued. */
  recallBatches: 500,

  /** Window of the rate limits. */
  rateWindowMs: 60_000,
  /** Connections for background work of one API process. */
  jobConnections: 4,
  /** A mail server that is silent for so long is tried again later. */
  mailTimeoutMs: 20_000,
  /** Background work whose process was killed is taken up again when it was silent for so long. */
  jobHeartbeatSeconds: 20,
  /** How often it is looked for such work: with the silence before it, people wait half a minute more at most. */
  jobSupervisionSeconds: 10,
  /** Wrong tokens from one client in a window: people mistype, nobody mistypes more often. */
  wrongTokensPerWindow: 30,

  /** Orders of labels that an operator may have under way: one thread makes them all. */
  labelOrdersUnderWay: 20,
  /** How long a file of labels is kept: a week of printing. Afterwards it can be made again from its serials. */
  labelFileKeptMs: 7 * 24 * 3_600_000,
  /** Files of labels kept for one operator: some ten orders of ten thousand; the oldest go first. */
  labelBytesPerOperator: 250_000_000,

  /** How long the resolver remembers what a code is linked to: as long as its answers may be kept. */
  codeRememberedMs: 60_000,
  /** Of how many codes: some twenty megabytes with two links each. */
  rememberedCodes: 20_000,

  /** How often counted views are written down, and how many different cells are held until then. */
  scanFlushMs: 5_000,
  scanCellsHeld: 20_000,

  /** Named EPCIS queries of one actor, and subscriptions of one query: more than any list that people keep in mind. */
  queriesPerActor: 200,
  subscriptionsPerQuery: 20,
  /** Entries of a page of an EPCIS collection when the client does not say (the binding's default), and at most. */
  epcisPageSize: 30,
  epcisPageSizeMax: 1_000,
  /** Events of one delivery at the beginning; a receiver that answers 413 gets fewer. */
  webhookEvents: 100,
  /** A receiver acknowledges within this; it has the document then and can work on it after its answer. */
  webhookTimeoutMs: 15_000,
  /** A delivery under way belongs to the process that sends it for so long: longer than it may take. */
  webhookLeaseMs: 30_000,
  /** Pauses between attempts double from the first to the longest, which is kept until the receiver is there again. */
  webhookFirstPauseMs: 1_000,
  webhookLongestPauseMs: 3_600_000,
  /** A standing query that could not be answered is asked again after so long; the pause doubles as between attempts. */
  queryFirstPauseMs: 60_000,
  /** Deliveries that one process has under way: a receiver that hangs does not hold up the others. */
  webhooksAtOnce: 4,
  /** Deliveries of one subscription in one piece of work; then the others have their turn. */
  webhooksInARow: 20,
  /** Acknowledged deliveries are listed for so long. */
  deliveriesKeptMs: 30 * 24 * 3_600_000,
  /** WebSockets that stream a query: with one token, and of one process. */
  socketsPerToken: 8,
  socketsPerProcess: 500,
  /** A client sends nothing but control frames; what is larger ends the connection. */
  socketMessageBytes: 1_000,
  /** How often a socket is asked whether somebody is there. */
  socketPingMs: 20_000,

  /** How long an answer is kept for its Idempotency-Key: longer than any client retries. */
  idempotencyKeptMs: 30 * 24 * 3_600_000,
  /** How long a client waits before it asks again about a request that is still running. */
  retryAfterSeconds: 1,
  /** A token's last use is written at most this often: one write per token and minute, not one per request. */
  lastUsedEveryMs: 60_000,

  /** A session that nobody used for so long has ended: people leave their desks. */
  sessionIdleMs: 30 * 60_000,
  /** A session ends so long after the sign-in, used or not: a working day with its breaks. */
  sessionMs: 12 * 3_600_000,
  /** From the redirect to the provider until the answer: people look for their phone and wait for a code. */
  signInAttemptMs: 10 * 60_000,
  /** The provider answers a request of ours within this. */
  providerTimeoutMs: 5_000,
  /** An invitation can be accepted for two weeks. */
  invitationMs: 14 * 24 * 3_600_000,
  /** Invitations sent by e-mail for one actor in a day: a whole office, and too few for unwanted mail to be worth it. */
  invitationMailsPerDay: 50,

  /** Somebody who listens to events is told this often that the connection stands, and looked at again. */
  eventHeartbeatMs: 15_000,
  /** After how long a client listens again when the connection broke. */
  eventRetryMs: 3_000,
  /** Changes kept for a client that reads slowly; beyond it the client is told to read anew what it shows. */
  eventsWaiting: 500,
  /** Connections that listen with one token or session: a browser holds six to one server. */
  listenersPerToken: 8,

  /** Requests under way are given this long at a stop. */
  stopGraceMs: 10_000,
  /** Slow headers and slow requests (a stream of 50 MB over a slow line) are cut off. */
  headersTimeoutMs: 20_000,
  requestTimeoutMs: 300_000,
  /** The indexer may be so many blocks behind the node's head and the API still calls itself ready. */
  readyLagBlocks: 10,
  /** How often each process asks the chain for its height: a silence of a minute shows on the page. */
  chainWatchMs: 2_000,
  /** Batches whose verification pages remember, and the characters of their rows: in memory each takes a few times as much. */
  rememberedBatches: 1_000,
  rememberedCharacters: 8_000_000,
  /** How long the counts of /status are kept: counting reads every row. */
  countsKeptMs: 5_000,
  /** How often stored answers that are too old are forgotten. */
  forgetEveryMs: 3_600_000,
  /** Events whose sensor data make up a batch's charts. */
  sensorEvents: 1_000,
  /** EPCIS events under one anchored root: a proof of one of them is made from the hashes of all. */
  eventsPerAnchor: 4_096,
  /** Answers of the probes: database and chain must reply within this. */
  probeTimeoutMs: 2_000,
} as const;
