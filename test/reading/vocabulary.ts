import { modules } from '../../src/modules.ts'
import { vocabularyOf } from '../../src/modules/policies/read-policy.ts'

/** What every listed module says that a policy may ask of it. */
export const VOCABULARY = vocabularyOf(modules.flatMap(({ controls }) => controls ?? []))
