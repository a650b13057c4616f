/** What is wrong with a form, field by field. */
export type Faults = Partial<Record<string, string>>
