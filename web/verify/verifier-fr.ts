import { answerTextFr } from "../text/answer-text-fr.ts";
import { startVerifier } from "./verifier.ts";

startVerifier(answerTextFr);
