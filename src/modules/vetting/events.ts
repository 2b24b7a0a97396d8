import type { Fact } from '../../platform/facts.ts'
import type { Id } from '../../words/ids.ts'

/** What the record says of somebody is another: a check was seen, corrected or taken out, or a risk was agreed. */
export type RecordChanged = Fact & { name: 'vetting.changed'; personId: Id }
