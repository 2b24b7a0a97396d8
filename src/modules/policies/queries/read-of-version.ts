import { z } from 'zod'
import { together } from '../../../platform/db/together.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { bindingsList } from './bindings-of.ts'
import { factsList } from './facts-of.ts'
import { suggestionsList } from './suggestions-of.ts'

/** What was read of a version and made of it so far, but its clauses. One statement. */
export const readOfVersion = query({
  name: 'policies.read-of-version',
  input: z.object({ versionId: z.uuid() }),
  may: may.prepare,
  read: (db, { versionId }) =>
    together(db, {
      facts: factsList(versionId),
      suggestions: suggestionsList(versionId),
      bindings: bindingsList([versionId]),
    }),
})
