import "bootstrap-italia/dist/css/bootstrap-italia.min.css";
import "./style/desk.css";
import { render } from "preact";
import { App } from "./app.tsx";
import { followLinks } from "./router.ts";

const root = document.getElementById("desk");
if (root !== null) {
  root.replaceChildren();
  followLinks();
  render(<App />, root);
}
