import { schoolPath } from '../../../platform/call.ts'
import { can } from '../../../platform/permission.ts'
import { waiting } from '../kit.ts'
import { may } from '../permissions.ts'

/** For whoever could be the second of two. */
export const erasuresWait = waiting({
  name: 'people.erasures-wait',
  may: { who: may.confirmErasure.who },
  rows: db =>
    db
      .selectFrom('people.erasure')
      .select(['personId', 'proposedBy'])
      .where('withdrawnAt', 'is', null)
      .where('carriedOutAt', 'is', null)
      .limit(200),
  times: {},
  says(found, { actor, school }) {
    const { length } = found.filter(one => can(actor, may.confirmErasure, one))
    if (!length) return []
    return [
      {
        when: { state: 'next', words: 'Next' },
        title:
          length === 1
            ? 'An erasure waits for a second person'
            : `${length} erasures wait for a second person`,
        says: 'Look at it, and confirm it or take it back.',
        action: { text: 'Look at it', url: `${schoolPath(school)}/erasures` },
      },
    ]
  },
})
