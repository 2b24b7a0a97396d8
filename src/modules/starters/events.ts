import type { Fact } from '../../platform/facts.ts'
import type { Id } from '../../words/ids.ts'

/** Somebody starts or leaves, or a duty came or went: what is to be done about it is written down. */
export type ListBegun = Fact & { name: 'starters.list-begun'; listId: Id; personId: Id }

/** A line was said to be done, or that was taken back. */
export type LineSettled = Fact & { name: 'starters.line-settled'; lineId: Id; personId: Id }
