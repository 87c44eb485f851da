import { content, endpoint } from "../endpoint.ts";

export const listenEndpoint = endpoint({
  name: "listenToEvents",
  method: "GET",
  path: "/api/v1/events",
  summary:
    "Tells as server-sent events what changes of the caller's seals, imports, label orders, operations and notices, for as long as the token or session holds. The first event is `start`: read anew what you show.",
  tags: ["events"],
  auth: "actor",
  may: ["event", "read"],
  replies: { 200: content("text/event-stream") },
  errors: [],
});
