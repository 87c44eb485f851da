import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Unit } from "../../../../core/chain/facts.ts";
import { changeApplicationEndpoint } from "../../../../core/http/endpoints/applications.ts";
import type { DeskLanguage } from "../../../text/language.ts";
import { type Act, useAct } from "../../use-act.ts";
import { changeOf, type FormValues, valuesOf } from "./form-values.ts";
import type { ShownApplication } from "./shown-application.ts";

/** How long nothing has to be typed before what was typed is saved. */
const pauseMs = 700;
/** After this pause what could not be saved for want of an answer is tried again. */
const againMs = 4_000;

/** A form that saves itself. */
export type SavedForm = {
  /** Whether all that was typed, as far as it can be read, is saved. */
  readonly clean: boolean;
  readonly savedAt: Date | null;
  readonly saving: Act<typeof changeApplicationEndpoint>;
  /** Saves what is not yet; gives the version that the next act rests on, or null when it did not work. */
  readonly save: () => Promise<number | null>;
};

/**
 * Saves what is typed into an application: after a pause, when the page is left, and before it is submitted. Each change
 * names the version that it rests on, so that two windows never overwrite one another.
 */
export function useSavedForm(
  application: ShownApplication,
  values: FormValues,
  unit: Unit | null,
  language: DeskLanguage,
): SavedForm {
  const saving = useAct(changeApplicationEndpoint);
  const [saved, setSaved] = useState(() => ({
    values: valuesOf(application, language),
    version: application.version,
    at: null as Date | null,
  }));
  const change = changeOf(saved.values, values, unit, language);
  const clean = Object.keys(change).length === 0;
  const stale = saving.state === "failed" && saving.error.code === "application/version-mismatch";
  const { run } = saving;
  const save = useCallback(async () => {
    if (clean) return saved.version;
    const asked = { params: { application: application.application }, body: { ...change, version: saved.version } };
    const reply = await run(asked);
    if (reply === null) return null;
    setSaved({ values, version: reply.body.version, at: new Date() });
    return reply.body.version;
  }, [application.application, change, clean, run, saved.version, values]);

  const latest = useRef(save);
  latest.current = save;
  const dirty = useRef(!clean);
  dirty.current = !clean && !stale;
  const typed = JSON.stringify(change);
  useEffect(() => {
    if (clean || stale || saving.state === "running") return;
    const timer = setTimeout(() => void latest.current(), saving.state === "offline" ? againMs : pauseMs);
    return () => clearTimeout(timer);
    // A failure waits for the next change; whatever is typed makes `typed` another.
  }, [typed, clean, stale, saving.state === "running", saving.state === "offline"]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (dirty.current) event.preventDefault();
    };
    addEventListener("beforeunload", warn);
    return () => {
      removeEventListener("beforeunload", warn);
      if (dirty.current) void latest.current();
    };
  }, []);

  return { clean, savedAt: saved.at, saving, save };
}
