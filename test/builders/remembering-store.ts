import type { AlertStatistics } from '../../services/store/alert-statistics.js';
import type { AnsweredHook } from '../../services/store/answered-hook.js';
import type { KeptFeedback } from '../../services/store/kept-feedback.js';
import { keepsNothingOfPharmacy } from '../../services/store/pharmacy/keeps-nothing-of-pharmacy.js';
import type { SealedRecord, SealedRecords } from '../../services/store/sealed-records.js';
import type { StatisticsQuery, Store } from '../../services/store/store.js';

/** A store in memory, as the interface says, that shows what it was given. It counts nothing: that is the real one's. */
export class RememberingStore implements Store {
  readonly answers: AnsweredHook[] = [];
  readonly feedback: KeptFeedback[] = [];
  readonly asked: StatisticsQuery[] = [];
  readonly pharmacy = keepsNothingOfPharmacy();
  closed = false;
  readonly sealedById = new Map<string, SealedRecord>();
  private readonly used = new Set<string>();

  keepAnswer(answer: AnsweredHook): Promise<void> {
    this.answers.push(answer);
    return Promise.resolve();
  }

  keepFeedback(entries: readonly KeptFeedback[]): Promise<void> {
    const kept = new Set(this.feedback.map((entry) => JSON.stringify(entry)));
    for (const entry of entries) {
      if (!kept.has(JSON.stringify(entry))) this.feedback.push(entry);
      kept.add(JSON.stringify(entry));
    }
    return Promise.resolve();
  }

  isFirstUse({ iss, jti }: { iss: string; jti: string }): Promise<boolean> {
    const token = JSON.stringify([iss, jti]);
    const isFirst = !this.used.has(token);
    this.used.add(token);
    return Promise.resolve(isFirst);
  }

  alertStatistics(query: StatisticsQuery): Promise<AlertStatistics> {
    this.asked.push(query);
    const { from, to } = query;
    return Promise.resolve({ from, to, rules: [], feedback: { total: this.feedback.length, unmatched: 0 } });
  }

  readonly sealed: SealedRecords = {
    put: (record) => {
      this.sealedById.set(record.id, record);
      return Promise.resolve();
    },
    read: (id) => Promise.resolve(this.sealedById.get(id)?.sealed ?? null),
    take: (id) => {
      const found = this.sealedById.get(id)?.sealed ?? null;
      this.sealedById.delete(id);
      return Promise.resolve(found);
    },
  };
  alertWeeks(): ReturnType<Store['alertWeeks']> {
    return Promise.resolve([]);
  }

  state(): 'ok' | 'degraded' {
    return 'ok';
  }

  figures(): ReturnType<Store['figures']> {
    return { waiting: 0, lost: 0, failures: 0 };
  }

  close(): Promise<void> {
    this.closed = true;
    return Promise.resolve();
  }
}
