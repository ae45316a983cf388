/** What became of the tabs of a window: how many pages are new, how many were in the library, and which tabs hold none. */
export interface TabsReport {
  readonly saved: number;
  readonly known: number;
  readonly skipped: readonly SkippedTab[];
}

export interface SkippedTab {
  readonly title: string;
  readonly reason: 'notWeb' | 'private';
}
