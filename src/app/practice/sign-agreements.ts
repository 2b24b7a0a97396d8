import {
  families,
  familySigning,
  makeSigningLink,
  publishAgreement,
  recordSigner,
  refuseAgreement,
  settleRefusal,
  signAgreement,
  type Signatory,
  signatures,
  signByLink,
  writeAgreement,
} from '../../modules/agreements/index.ts'
import { outbox } from '../../modules/messages/index.ts'
import { contactsForLinks } from '../../modules/people/index.ts'
import { nobody } from '../../platform/call.ts'
import { takeStatistics } from '../../platform/db/statistics.ts'
import { inUnit } from '../../platform/unit.ts'
import type { Id } from '../../words/ids.ts'
import { AGREEMENTS } from './agreements.ts'
import { HEAD, OFFICE } from './adults.ts'
import { as, asOperator, type Making, settle } from './making.ts'

/** The head writes and publishes them; they begin the next morning. */
export async function publishAgreements(making: Making, at: Temporal.Instant): Promise<void> {
  const head = await as(making, HEAD, at)
  for (const words of AGREEMENTS) {
    const { agreementId } = await writeAgreement(head, words)
    await publishAgreement(head, { agreementId })
  }
  await settle(making, at)
}

const unsigned = async (making: Making, at: Temporal.Instant): Promise<Signatory[]> =>
  signatures(await as(making, HEAD, at), { isSigned: false })

/** Adults sign on their own account, a few minutes apart. */
export async function adultsSign(
  making: Making,
  at: Temporal.Instant,
  isSlow: (name: string) => boolean = () => false,
): Promise<void> {
  for (const [n, due] of (await unsigned(making, at)).entries()) {
    if (due.audience === 'pupil' || due.audience === 'parent') continue
    if (isSlow(due.name) || !making.people.has(due.name)) continue
    const { agreementId, versionId, personId } = due
    const signer = await as(making, due.name, at.add({ minutes: 7 * n }))
    await signAgreement(signer, { agreementId, versionId, personId, declaration: 'agree' })
  }
  await settle(making, at)
}

/**
 * For each young child the office says which parent signs, and that parent gets a link: by mail that is never sent,
 * or on paper. In the evenings they sign, each but every eleventh.
 */
export async function parentsSign(making: Making, at: Temporal.Instant): Promise<void> {
  const office = await as(making, OFFICE, at)
  const contacts = Map.groupBy(await contactsForLinks(office, {}), ({ pupilId }) => pupilId)
  const parents = new Set<Id>()
  await inUnit(office, async call => {
    for (const { pupilId, signers } of await families(call, { isSigned: false })) {
      const parentId = signers[0]?.parentId ?? contacts.get(pupilId)?.[0]?.personId
      if (!parentId) continue
      if (!signers.length) await recordSigner(call, { pupilId, parentId })
      parents.add(parentId)
    }
  })
  await takeStatistics(making.house.database)
  const onPaper: { link: string; handTo: string }[] = []
  await inUnit(office, async call => {
    for (const parentId of parents) {
      const { toHandOver, name } = await makeSigningLink(call, { parentId })
      if (toHandOver) onPaper.push({ link: toHandOver, handTo: name })
    }
  })
  const evening = at.add({ hours: 9 })
  const shown = await outbox(await as(making, HEAD, evening), {})
  const mailed = shown.filter(({ link, createdAt }) => link?.includes('/signing/') && createdAt.equals(at))
  for (const [n, { link, handTo }] of [...onPaper, ...mailed].entries())
    if (n % 11 !== 5) await signOne(making, { link, handTo }, evening.add({ minutes: 3 * n }))
  await settle(making, evening)
}

async function signOne(
  making: Making,
  { link, handTo }: { link: string | null; handTo: string | null },
  at: Temporal.Instant,
): Promise<void> {
  const token = link?.split('/').at(-1) ?? ''
  const visitor = { ...asOperator(making, at), actor: nobody }
  const agree = (await familySigning(visitor, { token })).flatMap(({ items }) =>
    items.flatMap(({ versionId, people }) => people.map(({ personId }) => `${versionId}/${personId}`)),
  )
  if (agree.length) await signByLink(visitor, { token, agree, signedAs: handTo ?? 'A parent' })
}

/** Somebody does not agree, and says why. */
export async function refuse(making: Making, name: string, words: string, at: Temporal.Instant) {
  const due = (await unsigned(making, at)).find(one => one.name === name)
  if (!due) return undefined
  const { agreementId, versionId, personId } = due
  const { refusalId } = await refuseAgreement(await as(making, name, at), {
    ...{ agreementId, versionId, personId, words },
  })
  await settle(making, at)
  return refusalId
}

export async function answer(
  making: Making,
  refusalId: string | undefined,
  outcome: string,
  at: Temporal.Instant,
) {
  if (refusalId) await settleRefusal(await as(making, HEAD, at), { refusalId, outcome })
}
