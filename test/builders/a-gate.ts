export interface Gate {
  passed: Promise<void>;
  open: () => void;
}

/** A promise that the test settles when it wants. */
export function aGate(): Gate {
  let open: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => void (open = resolve));
  return { passed, open };
}
