import {
  publishAgreement,
  recordSigner,
  signAgreement,
  writeAgreement,
} from '../../src/modules/agreements/index.ts'
import { ADD, carryLines } from '../../src/modules/agreements/commands/carry-lines.ts'
import { idOf, linesFor } from '../../src/modules/agreements/lines.ts'
import { linesAsked } from '../../src/modules/agreements/queries/lines-asked.ts'
import { recordPerson, recordRelationship, releaseContacts } from '../../src/modules/people/index.ts'
import { renamePerson } from '../../src/modules/people/commands/rename-person.ts'
import { takeReadings } from '../../src/platform/controls/readings.ts'
import { restings, type SchoolName } from '../../scripts/clauses/register.ts'
import type { Cast } from '../world.ts'
import { clausesShown, type pagesOf, plain } from './pages.ts'
import type { underPolicy } from './under-policy.ts'

export type Here = Awaited<ReturnType<typeof underPolicy>>
type Made = { agreementId: string; versionId: string }

export const TITLES = {
  staff: 'Staff agreement',
  governor: 'Governors’ agreement',
  pupil: 'Pupil agreement',
  parent: 'Parents’ agreement',
  volunteer: 'Volunteers’ agreement',
  contractor: 'Contractors’ agreement',
  visitor: 'Visitors’ agreement',
} as const
export type Audience = keyof typeof TITLES
type More = { title?: string; text?: string; childText?: string; stage?: string; classNames?: string[] }

/** What a school does with agreements under its own policy; the pages are asked by the tests. */
export async function signingUnder(here: Pick<Here, 'people' | 'as' | 'clock'>) {
  const { people, as, clock } = here
  const head = () => as(people.head)

  const written = async (audience: Audience, more: object = {}): Promise<string> => {
    const { agreementId } = await writeAgreement(await head(), {
      ...{ title: TITLES[audience], audience, text: WORDS },
      ...(audience === 'pupil' ? { stage: 'KS2' } : {}),
      ...more,
    })
    return agreementId
  }

  /** Whatever the policy asks the agreement to hold is added in its own words, and it is published. */
  async function published(audience: Audience, more: More = {}): Promise<Made> {
    const agreementId = await written(audience, more)
    const asked = await linesAsked(await head(), { agreementId })
    if (asked.length)
      await carryLines(await head(), {
        ...{ agreementId, asked: asked.map(idOf), lines: asked.map(one => choiceOf(one, more.text)) },
      })
    return { agreementId, ...(await publishAgreement(await head(), { agreementId })) }
  }

  /** Signed on their own account, each line ticked that must be. */
  async function sign(person: Cast, { agreementId, versionId }: Made): Promise<void> {
    const asked = await linesAsked(await head(), { agreementId })
    const lines = asked.filter(({ isApart }) => isApart).map(idOf)
    const ticked = [...lines, 'consequences'].map(one => `${versionId}/${one}`)
    await signAgreement(await as(person), {
      ...{ agreementId, versionId, personId: person.id, declaration: 'agree', ticked },
    })
  }

  const childIn = async (givenName: string, className: string): Promise<Cast> => {
    const { personId } = await recordPerson(await head(), {
      ...{ givenName, familyName: 'Reid', kinds: 'pupil', className, startsOn: '2026-09-01' },
    })
    return { id: personId, name: `${givenName} Reid`, school: people.head.school }
  }

  const parentWithoutAddress = async (): Promise<Cast> => {
    const { personId } = await recordPerson(await head(), {
      ...{ givenName: 'Mo', familyName: 'Reid', kinds: 'parent', startsOn: '2026-09-01' },
    })
    return { id: personId, name: 'Mo Reid', school: people.head.school }
  }

  /** On the roll as a parent, and the office has looked. */
  const related = async (pupil: Cast, parent: Cast): Promise<void> => {
    const office = await as(people.office)
    await recordRelationship(office, {
      ...{ personId: parent.id, pupilId: pupil.id, words: 'Parent', parentalResponsibility: 'yes' },
    })
    await releaseContacts(office, { of: 'all' })
  }

  const parentOf = async (pupil: Cast, parent: Cast): Promise<void> => {
    await related(pupil, parent)
    await recordSigner(await as(people.office), { pupilId: pupil.id, parentId: parent.id })
  }

  /** A pupil with an address of their own, to have an account. */
  async function addressed({ id, name }: Cast): Promise<void> {
    const [givenName = '', familyName = ''] = name.split(' ')
    await renamePerson(await as(people.office), {
      ...{ personId: id, givenName, familyName, email: `${givenName}@pupils.larkmoor.example` },
    })
  }

  const toNextDay = () => clock.move({ days: 1 })
  return { written, published, sign, childIn, parentWithoutAddress, parentOf, related, addressed, toNextDay }
}

/** What the policy asks for is added in its own words; of a use a rule is pointed to. */
export const choiceOf = ({ kind }: { kind: string }, text = WORDS): string =>
  kind === 'use' ? (linesFor('line', text)[0] ?? '') : ADD
const WORDS = 'I lock my screen when I leave it.'

/** The values of a page's boxes of one name. */
export const boxesOf = (body: string, name: string): string[] =>
  [...body.matchAll(new RegExp(`name="${name}"[^>]*value="([^"]*)"`, 'g'))].map(([, value]) =>
    plain(value ?? ''),
  )

/** The state and figure of a row's clause, in the margin of its policy, as a governor's page shows it. */
export async function marginOf(
  here: Pick<Here, 'clock' | 'as' | 'people' | 'policyId'>,
  { get }: Pick<Awaited<ReturnType<typeof pagesOf>>, 'get'>,
  { school, id, token }: { school: SchoolName; id: string; token: string },
): Promise<{ state: string; text: string; proof: string }> {
  const words = letters(restings(school)[id]?.words ?? '')
  here.clock.move({ seconds: 1 })
  await takeReadings(await here.as(here.people.head))
  const page = await get(token, `/policies/${here.policyId}`)
  const found = clausesShown(page.body).find(({ text, proof }) => proof && letters(text).includes(words))
  if (!found?.proof) throw new Error(`${id} does not stand in the margin: ${page.statusCode}`)
  return { ...found, proof: found.proof.replace('/s/larkmoor', '') }
}

const letters = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '')

/** The staff of the school as it was set up. */
export const STAFF = ['head', 'dsl', 'deputy', 'teacher', 'office'] as const
