export type ReportWords = Readonly<Record<string, unknown>>;
