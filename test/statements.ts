import { brought, csvOf, loaded } from '../src/modules/people/roll-world.test.ts'
import { inviteAccount } from '../src/modules/access/index.ts'
import { publishAgreement, writeAgreement } from '../src/modules/agreements/index.ts'
import { appoint, recordOutsideContact, recordPerson, releaseContacts } from '../src/modules/people/index.ts'
import { acceptWordForWord, approveVersion, bringPolicy } from '../src/modules/policies/index.ts'
import { dayOf } from '../src/platform/clock.ts'
import { ask, type CastName, expectedOf } from './permission-matrix.ts'
import { CAST, PERMISSION_TABLE } from './permission-table.ts'
import { makeRoll } from './roll/make-roll.ts'
import type { Walked } from './signed-in.ts'

/** What a page may ask of the database, the question who is at the door and the gate among them. */
export const MOST_STATEMENTS = 5

/** A transaction's own bracket. It opens by setting the walls, and is no question. */
const BRACKET = /^(begin|commit|rollback)\b|^select set_config\(/

export const isQuestion = (sql: string): boolean => !BRACKET.test(sql)

/** What each page asks of a school, and of the same school with more in it: what is too much of it. */
export function tooMany(few: Asked, many: Asked): string[] {
  return [...few].flatMap(([page, sent]) => {
    const more = many.get(page) ?? []
    const extra = more.filter((sql, n) => more.indexOf(sql) !== n || !sent.includes(sql))
    return [
      ...(sent.length > MOST_STATEMENTS ? [`${page} asks ${sent.length} things`] : []),
      ...(more.length > sent.length ? [`${page} asks more of a busier school: ${extra.join('; ')}`] : []),
    ]
  })
}

/** A page and who looks at it, and the statements that were sent. */
export type Asked = ReadonlyMap<string, readonly string[]>

export const whoSee = (url: string): CastName[] => {
  const row = PERMISSION_TABLE[url]
  return row ? CAST.filter(name => expectedOf(row, name) === 'shows') : []
}

/**
 * What a page asks of somebody who was seen in this minute: the first visit of one also notes that they were there. What
 * is opened for the first time may be noted too, so where it is too much it is opened again.
 */
export async function askedBy(walked: Walked, name: CastName, address: string): Promise<string[]> {
  const first = await askedOnce(walked, name, address)
  return first.length > MOST_STATEMENTS ? askedOnce(walked, name, address) : first
}

async function askedOnce(walked: Walked, name: CastName, address: string): Promise<string[]> {
  const { database } = walked.house
  const asked: string[] = []
  database.onStatement = sql => void asked.push(sql.replace(/\s+/g, ' ').trim())
  try {
    const { status } = await ask(walked, name, address)
    if (status !== 200) throw new Error(`${address} as ${name}: status ${status}`)
  } finally {
    database.onStatement = undefined
  }
  return asked.filter(isQuestion)
}

/** The same school with several times the rows: a roll, families, duties, accounts, agreements and policies. */
export async function makeBusier({ as, people, clock }: Walked): Promise<void> {
  const head = await as(people.head)
  const office = await as(people.office)
  const today = dayOf(head.now)
  const startsOn = today.toString()
  await loaded(office, csvOf(makeRoll({ pupils: 24, seed: 3 })), { everybody: false })
  await brought(office, csvOf(makeRoll({ pupils: 5, seed: 4 })))
  await releaseContacts(office, { of: 'all' })
  for (const [n, givenName] of ['Ines', 'Karim', 'Bea', 'Moses'].entries()) {
    const email = `${givenName.toLowerCase()}@larkmoor.example`
    const { personId } = await recordPerson(head, {
      ...{ givenName, familyName: 'Quill', kinds: 'staff', email, startsOn, className: `Class ${n}` },
    })
    await appoint(head, { personId, duty: n % 2 ? 'information-asset-owner' : 'computing-lead', startsOn })
    await inviteAccount(office, { personId })
    await recordOutsideContact(head, {
      kind: 'support-provider',
      name: `${givenName} Vale`,
      phone: '01629 533191',
    })
  }
  for (const stage of ['EYFS', 'KS1', 'KS2']) {
    const text = 'We ask before we share.\nWe tell an adult.'
    const { agreementId } = await writeAgreement(head, {
      ...{
        title: `Promise ${stage}`,
        audience: 'pupil',
        stage,
        classNames: [],
        text,
        childText: 'I ask first.',
      },
    })
    await publishAgreement(head, { agreementId })
  }
  for (const title of ['Mobile phones', 'Photographs']) {
    const clauses = Array.from(
      { length: 12 },
      (_, n) => `Staff must keep rule ${n + 1} of ${title.toLowerCase()}.`,
    )
    const version = await bringPolicy(head, {
      which: 'another',
      pasted: `${title}\n\n${clauses.join('\n\n')}`,
    })
    await acceptWordForWord(head, version)
    if (title === 'Photographs') continue
    await approveVersion(await as(people.chair), {
      ...{ versionId: version.versionId, body: 'governors', minute: '27/1' },
      ...{ approvedOn: today, nextReviewOn: today.add({ years: 1 }) },
    })
  }
  clock.move({ minutes: 1 })
}
