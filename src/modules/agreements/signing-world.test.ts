import { randomUUID } from 'node:crypto'
import type { Call } from '../../platform/call.ts'
import { putInForce } from '../../platform/controls/put-in-force.ts'
import { inUnit } from '../../platform/unit.ts'
import { type Cast, world } from '../../../test/world.ts'
import { recordPerson, recordRelationship, releaseContacts } from '../people/index.ts'
import { familySigning } from './queries/family-signing.ts'
import { makeSigningLink, publishAgreement, recordSigner, signAgreement, writeAgreement } from './index.ts'

type World = Awaited<ReturnType<typeof world>>

export const STAFF_WORDS = 'Lock your screen when you leave it.\nAt home:\nKeep school laptops to yourself.'

/** The world, and what is done again and again in this room's tests. */
export async function signingWorld(t: Parameters<typeof world>[0]) {
  return inWorld(await world(t))
}

export function inWorld<Here extends World>(here: Here) {
  const { people, as, clock } = here
  const asHead = () => as(people.head)

  /** Written and published today, to begin tomorrow. */
  async function published(answers: object = {}, head: Promise<Call> = asHead()) {
    const call = await head
    const { agreementId } = await writeAgreement(call, {
      ...{ title: 'Staff agreement', audience: 'staff', text: STAFF_WORDS },
      ...answers,
    })
    return { agreementId, ...(await publishAgreement(call, { agreementId })) }
  }

  const publishedForChildren = (stage = 'KS1') =>
    published({
      ...{ title: `Agreement for ${stage}`, audience: 'pupil', stage, classNames: [] },
      ...{ text: 'We tell an adult.\nWe keep passwords to ourselves.', childText: 'I ask first.' },
    })

  async function sign(person: Cast, { agreementId, versionId }: { agreementId: string; versionId: string }) {
    const own = { agreementId, personId: person.id, versionId, declaration: 'agree' }
    return signAgreement(await as(person), own)
  }

  async function child(name: string, className: string): Promise<Cast> {
    const [givenName, familyName] = name.split(' ')
    const { personId } = await recordPerson(await asHead(), {
      ...{ givenName, familyName, kinds: 'pupil', className, startsOn: '2026-09-01' },
    })
    return { id: personId, name, school: people.head.school }
  }

  async function parent(name: string, email = ''): Promise<Cast> {
    const [givenName, familyName] = name.split(' ')
    const { personId } = await recordPerson(await asHead(), {
      ...{ givenName, familyName, kinds: 'parent', email, startsOn: '2026-09-01' },
    })
    return { id: personId, name, school: people.head.school }
  }

  /** A contact of the roll whom the office has released. */
  async function release(who: Cast, pupil: Cast): Promise<void> {
    const office = await as(people.office)
    await recordRelationship(office, {
      ...{ personId: who.id, pupilId: pupil.id, words: 'Parent', parentalResponsibility: 'yes' },
    })
    await releaseContacts(office, { of: 'all' })
  }

  const letSign = async (who: Cast, pupil: Cast) => {
    await release(who, pupil)
    return recordSigner(await as(people.office), { pupilId: pupil.id, parentId: who.id })
  }

  /** For a parent without an address the link is handed over on screen, so a test can follow it. */
  async function linkFor(who: Cast): Promise<string> {
    const { toHandOver } = await makeSigningLink(await as(people.office), { parentId: who.id })
    return toHandOver?.split('/').at(-1) ?? ''
  }

  const anybody = (school = people.head.school): Call =>
    here.callOf(school, { personId: null, accountId: null, name: '', rights: new Set(['anyone']) })

  const opened = async (token: string, school = people.head.school) =>
    (await familySigning(anybody(school), { token }))[0]

  /** As an approved policy would set it, from tomorrow on. */
  async function inPolicy(control: string, key: string, parameters: object): Promise<void> {
    const from = clock.now().add({ hours: 16 })
    const setting = { control, key, audience: '', parameters, clauseId: randomUUID() }
    const approval = { policyVersionId: randomUUID(), settings: [setting], previousVersionIds: [], from }
    await inUnit(await asHead(), call => putInForce(call, approval))
  }

  const tomorrow = () => clock.move({ days: 1 })

  return {
    ...{
      ...here,
      published,
      publishedForChildren,
      sign,
      child,
      parent,
      release,
      letSign,
      linkFor,
      anybody,
      opened,
    },
    ...{ inPolicy, tomorrow },
  }
}
