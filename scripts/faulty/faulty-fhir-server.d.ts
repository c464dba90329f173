export type Fault =
  | 'hangs'
  | 'answers 500'
  | 'answers 401'
  | 'answers HTML'
  | 'sends half a body'
  | 'sends one byte a second'
  | 'gives pages without end'
  | 'names a next page elsewhere';

export const FAULTS: Readonly<Record<Fault, unknown>>;

export interface FaultyServer {
  base: string;
  stop: () => void;
}

export function startFaultyServer(
  fault: Fault,
  options?: { foreign?: string; onSearch?: (path: string) => void },
): Promise<FaultyServer>;

export interface ForeignServer {
  origin: string;
  asked: () => number;
  stop: () => void;
}

export function startForeignServer(): Promise<ForeignServer>;
