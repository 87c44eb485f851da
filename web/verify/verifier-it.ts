import { answerTextIt } from "../text/answer-text-it.ts";
import { startVerifier } from "./verifier.ts";

startVerifier(answerTextIt);
