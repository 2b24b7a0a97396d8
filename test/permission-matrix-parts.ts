import {
  makeSigningLink,
  publishAgreement,
  recordSigner,
  saveDraft,
  signAgreement,
  writeAgreement,
} from '../src/modules/agreements/index.ts'
import { recordRelationship, releaseContacts, recordPerson } from '../src/modules/people/index.ts'
import { addSystem } from '../src/modules/policies/commands/add-system.ts'
import { bindClause } from '../src/modules/policies/commands/bind-clause.ts'
import { clausesOfVersion } from '../src/modules/policies/queries/clauses-of-version.ts'
import {
  acceptWordForWord,
  approveVersion,
  bringPolicy,
  suggestionsOf,
} from '../src/modules/policies/index.ts'
import type { Walked } from './signed-in.ts'

// What the rows of the permission table speak of. Words of a policy and of an agreement begin a day later, so
// each of these moves the clock to the next day.

type Parts = Readonly<Record<string, string>>

const LOCKS = 'Staff must lock screens after 10 minutes of no use.'
const OTHERS = `Staff must be kind to one another and to every child, online as well as in the room.

Pupils must tell an adult when something online worries them, and the adult must listen.

Visitors must not use the school network before the office has said that they may.`
const FILTERS = 'The filter must be looked at each month.'

/** A policy in force, whose second clause speaks of another system, and the draft that comes after it. */
export async function partsOfPolicies({ people, as, clock }: Walked): Promise<Parts> {
  const head = await as(people.head)
  const first = await bringPolicy(head, { pasted: `Our rules\n\n${LOCKS}\n\n${FILTERS}\n\n${OTHERS}` })
  await acceptWordForWord(head, first)
  const clauses = await clausesOfVersion(head, first)
  const clause = clauses.find(({ text }) => text.includes(FILTERS))
  if (!clause) throw new Error('the clause about the filter was not read')
  const { name: system } = await addSystem(head, { title: 'Filtering' })
  await bindClause(head, {
    ...{ versionId: first.versionId, clauseId: clause.clauseId, control: 'policies.reviewed-within' },
    ...{ parameters: { months: 1 }, system, audience: '' },
  })
  const today = Temporal.PlainDate.from('2026-11-23')
  await approveVersion(head, {
    ...{ versionId: first.versionId, body: 'governors', minute: '26/41' },
    insteadBecause: 'The chair has no account yet',
    ...{ approvedOn: today, nextReviewOn: today.add({ years: 1 }) },
  })
  clock.move({ days: 1 })
  const later = await as(people.head)
  const changed = `Our rules\n\n${LOCKS.replace('10', '8')}\n\n${FILTERS}\n\n${OTHERS}\n\nPasswords must have 12 characters or more.`
  const next = await bringPolicy(later, {
    which: first.policyId,
    file: { name: 'policy.txt', bytes: new TextEncoder().encode(changed) },
  })
  const [suggestion] = (await suggestionsOf(later, next)).filter(({ answer }) => answer === null)
  if (!suggestion) throw new Error('nothing was suggested for the policy')
  return {
    policyId: first.policyId,
    clauseId: clause.clauseId,
    versionId: next.versionId,
    'confirmation versionId': first.versionId,
    party: 'pupils',
    suggestionId: suggestion.suggestionId,
  }
}

/**
 * An agreement that all staff have signed, one that no volunteer has, and one of a child whose parent signs by a
 * link.
 */
export async function partsOfAgreements(walked: Walked): Promise<Parts> {
  const { people, as, clock, idOf } = walked
  const head = await as(people.head)
  const published = async (answers: object) => {
    const { agreementId } = await writeAgreement(head, answers)
    return { agreementId, ...(await publishAgreement(head, { agreementId })) }
  }
  const text = 'Lock your screen when you leave it.\nAt home:\nKeep school laptops to yourself.'
  const forStaff = await published({ title: 'Staff agreement', audience: 'staff', text })
  const forVolunteers = await published({ title: 'Agreement for volunteers', audience: 'volunteer', text })
  await published({
    ...{ title: 'Agreement for KS1', audience: 'pupil', stage: 'KS1', classNames: [] },
    ...{ text: 'We tell an adult.', childText: 'I ask first.' },
  })
  const starts = { startsOn: '2026-09-01' }
  const forOlder = await published({
    ...{ title: 'Agreement for KS2', audience: 'pupil', stage: 'KS2', classNames: ['Osprey'], text },
  })
  const { personId: pupilId } = await recordPerson(head, {
    ...{ givenName: 'Asha', familyName: 'Bell', kinds: 'pupil', className: 'Wren Y1', ...starts },
  })
  const { personId: parentId } = await recordPerson(head, {
    ...{ givenName: 'Maya', familyName: 'Bell', kinds: 'parent', email: '', ...starts },
  })
  clock.move({ days: 1 })
  for (const signer of [people.head, people.dsl, people.deputy, people.teacher, people.office])
    await signAgreement(await as(signer), {
      ...{ agreementId: forStaff.agreementId, versionId: forStaff.versionId },
      ...{ personId: signer.id, declaration: 'agree' },
    })
  const later = await as(people.head)
  await saveDraft(later, { agreementId: forVolunteers.agreementId, text: `${text}\nAsk before you post.` })
  await recordRelationship(later, {
    personId: parentId,
    pupilId,
    words: 'Mother',
    parentalResponsibility: 'yes',
  })
  await releaseContacts(later, { of: 'all' })
  await recordSigner(later, { pupilId, parentId })
  const { toHandOver } = await makeSigningLink(later, { parentId })
  return {
    ...{ pupilId, parentId, agreementId: forVolunteers.agreementId },
    'class-signing agreementId': forOlder.agreementId,
    'class-signing personId': people.pupil.id,
    'agreements versionId': forVolunteers.versionId,
    'agreements personId': people.volunteer.id,
    signatureId: await idOf('agreements.signature', 'person_id', people.teacher.id),
    signsForId: await idOf('agreements.signs_for', 'parent_id', parentId),
    'signing token': toHandOver?.split('/').at(-1) ?? '',
  }
}
