import { Client } from 'pg'
import { authoriseSearcher, endSearcher } from '../src/modules/concerns/commands/authorise-searcher.ts'
import {
  keepSearchGuidance,
  reviewSearchForm,
} from '../src/modules/concerns/commands/keep-search-guidance.ts'
import {
  decideOnDevice,
  recordCustody,
  recordSearch,
} from '../src/modules/concerns/commands/record-search.ts'
import { takeDevice } from '../src/modules/concerns/commands/take-device.ts'
import { deviceSearch } from '../src/modules/concerns/queries/device-search.ts'
import type { Cast, world } from './world.ts'

export const TAKEN = {
  ...{ owner: 'Jonah Tillerby', device: 'black Samsung phone', grounds: ['bullying'] as string[] },
  ...{ why: 'He filmed another boy who fell.', takenBy: 'Tom Ferriby', place: 'The safe in the office' },
}
const BEFORE = {
  ...{ suspicion: 'Two children saw him send the film', power: 'Behaviour policy, 4.2' },
  ...{ authorisedBy: 'Ruth Calloway', witness: 'Tom Ferriby', scope: 'The last messages of today' },
}
const AFTER = {
  ...{ indecent: 'no', lookedAt: 'Messages of today', found: 'The film, sent to four' },
  ...{ crime: 'no', outcome: 'He talks with the head', parentsTold: 'yes' },
}
const DELETED = {
  ...{ by: 'pupil', what: 'The film', reason: 'It shames the boy' },
  ...{ notEvidence: 'Nothing against the law', witness: 'Tom Ferriby' },
}

/** A school in which the headteacher has authorised the teacher to search. */
export async function searchingIn<World extends Awaited<ReturnType<typeof world>>>(here: World) {
  const { as, people, clock } = here
  const { searcherId } = await authoriseSearcher(await as(people.head), {
    ...{ personId: people.teacher.id, post: 'Year 6 teacher', leads: true },
  })
  const later = () => clock.move({ minutes: 1 })
  const take = async (more: object = {}, by: Cast = people.teacher) => {
    later()
    return takeDevice(await as(by), { ...TAKEN, ...more })
  }
  const record = async (searchId: string, part: string, answers: object, by: Cast = people.teacher) => {
    later()
    return recordSearch(await as(by), { searchId, part, ...answers })
  }
  const custody = async (searchId: string, answers: object, by: Cast = people.teacher) => {
    later()
    return recordCustody(await as(by), { searchId, part: 'hand', ...answers })
  }
  const decide = async (searchId: string, choice: string, by: Cast = people.dsl) => {
    later()
    return decideOnDevice(await as(by), { searchId, part: 'decision', choice, reasons: 'The police say so' })
  }
  const keepGuidance = async (edition = 'July 2022') => {
    later()
    return keepSearchGuidance(await as(people.head), { edition })
  }
  const review = async (guidanceId: string) =>
    reviewSearchForm(await as(people.dsl), { guidanceId, words: 'Nothing changes for us' })
  const end = async () => endSearcher(await as(people.head), { searcherId, why: 'They teach no more' })
  const look = async (searchId: string, by: Cast = people.teacher) => deviceSearch(await as(by), { searchId })
  /** Whom a notice waits for. */
  const told = async () => {
    const keeper = new Client(here.addresses.keeper)
    await keeper.connect()
    try {
      const { rows } = await keeper.query('select person_id from messages.outbox order by created_at, id')
      return rows.map(row => String(row.person_id))
    } finally {
      await keeper.end()
    }
  }
  return {
    ...{ ...here, searcherId, take, record, custody, decide, keepGuidance, review, end, look, told },
    ...{ BEFORE, AFTER, DELETED },
  }
}
export type Searching = Awaited<ReturnType<typeof searchingIn<Awaited<ReturnType<typeof world>>>>>
