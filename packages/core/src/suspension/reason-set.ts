/** Reasons for suspension and exclusion in force between two days. `DS` is disability here and Down syndrome among kinds of SEN. */
export interface SuspensionReasonSet {
  readonly namespace: 'suspension-reason';
  readonly key: string;
  /** The first day, `YYYY-MM-DD`. */
  readonly validFrom: string;
  /** The last day; left out while the set is in force. */
  readonly validTo?: string;
  readonly source: string;
  readonly codes: readonly string[];
}
