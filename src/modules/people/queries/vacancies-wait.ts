import { type Call, schoolPath } from '../../../platform/call.ts'
import type { Need } from '../../../platform/module.ts'
import { can } from '../../../platform/permission.ts'
import type { Duty } from '../../../words/duties.ts'
import { dutyInWords } from '../appointment.ts'
import { waiting } from '../kit.ts'
import { may } from '../permissions.ts'
import { boardOf } from './appointments-board.ts'
import { STANDING_TIMES, standingOf, standingRows } from './standing-appointments.ts'

/** For whoever may appoint: the duties that need somebody, as one row of the home page. */
export const vacanciesWait = waiting({
  name: 'people.vacancies-wait',
  may: { who: may.appoint.who },
  rows: (db, { now }) => standingRows(db, now),
  times: STANDING_TIMES,
  async says(found, call) {
    const { rows } = await boardOf(standingOf(found, call.now), call)
    const cover = rows
      .filter(({ duty }) => duty === 'dsl' || duty === 'deputy-dsl')
      .flatMap(row => row.holders)
    const isUncovered = cover.length > 0 && cover.every(({ isAway }) => isAway)
    const short = rows.filter(
      ({ duty, holders, minimum }) => holders.length < minimum && can(call.actor, may.appoint, { duty }),
    )
    return [
      ...(isUncovered ? [uncovered(call)] : []),
      ...(short.length
        ? [
            vacant(
              call,
              short.map(({ duty }) => duty),
            ),
          ]
        : []),
    ]
  },
})

const uncovered = ({ school }: Call): Need => ({
  when: { state: 'late', words: 'Today' },
  title: 'Nobody who leads safeguarding is here',
  says: 'The safeguarding lead and every deputy are away. Appoint somebody as acting.',
  action: { text: 'See who holds which duty', url: `${schoolPath(school)}/duties` },
})

const vacant = ({ school }: Call, duties: readonly Duty[]): Need => ({
  when: { state: 'next', words: 'Next' },
  title: duties.length === 1 ? 'A duty needs somebody' : `${duties.length} duties need somebody`,
  says: `Nobody is ${duties.map(dutyInWords).join(', or ')}.`,
  action: { text: 'Appoint somebody', url: `${schoolPath(school)}/duties` },
})
