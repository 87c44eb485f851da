import { answerTextDe } from "../text/answer-text-de.ts";
import { startVerifier } from "./verifier.ts";

startVerifier(answerTextDe);
