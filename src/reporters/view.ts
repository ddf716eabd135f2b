export type ViewName = 'validate' | 'gaps' | 'budget';

/** How much of the report a reader wants to see. */
export interface View {
  readonly name: ViewName;
  /** How many of the units that fall furthest short; 0 for all. */
  readonly top: number;
  readonly by?: string | undefined;
}
