import { useEffect, useState } from "preact/hooks";

/** Gives a value once it has not changed for a while: what is typed is asked about when the hands rest. */
export function useDebounced<T>(value: T, afterMs: number): T {
  const [rested, setRested] = useState(value);
  const key = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), afterMs);
    return () => clearTimeout(timer);
  }, [key, afterMs]);
  return rested;
}
