import type { Fact } from '../../platform/facts.ts'

/** That something moved in this register, for its own evidence: neither which nor about whom. */
export type AdultsMoved = Fact & { name: 'adults.moved' }

/** Somebody said who of their family is here: neither who nor whom. It goes out whether or not it moves anything. */
export type FamilyDeclared = Fact & { name: 'adults.family-declared' }
