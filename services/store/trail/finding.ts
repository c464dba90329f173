/** What does not hold in a trail, and where. `seq` is null when it is about the writer as a whole. */
export interface Finding {
  writer: number;
  seq: number | null;
  what: 'changed' | 'missing' | 'reordered' | 'broken' | 'added' | 'unsealed';
  says: string;
}
