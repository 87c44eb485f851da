import { answerTextEn } from "../text/answer-text-en.ts";
import { startVerifier } from "./verifier.ts";

startVerifier(answerTextEn);
