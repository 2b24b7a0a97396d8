import type { Fact } from '../../platform/facts.ts'
import type { Id } from '../../words/ids.ts'

/** A sealed report came in, and could not be opened. */
export type NotOpened = Fact & { name: 'offline.not-opened'; unopenedId: Id }
