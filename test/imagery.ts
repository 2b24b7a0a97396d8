import { type Answers, begunWith, IN_SCHOOL, PARENTS, RISK as RISKS, supportEach } from './procedures.ts'
import type { world } from './world.ts'

export { type Answers, fieldsOf, PARENTS } from './procedures.ts'

/** Two children in it: Jonah, ten, and an older one, fourteen. */
export async function begunIn<World extends Awaited<ReturnType<typeof world>>>(
  here: World,
  more: { born?: string } = {},
) {
  const begun = await begunWith(here, 'imagery', more)
  const { each } = begun
  const REVIEW: Answers = {
    ...{
      harm: 'no',
      adult: 'no',
      coercion: 'no',
      unusual: 'no',
      acts: 'no',
      made: 'camera',
      spread: 'few',
      present: 'Priya led; Tom',
    },
    ...{
      sharedBy: 'One pupil with two friends',
      where: 'A chat',
      because: 'For a joke',
      ...each('shown', 'no', 'yes'),
    },
    ...each('knew', 'not-shown', 'agreed'),
  }
  const RISK: Answers = { ...RISKS(each), ...each('doubt', 'no'), ...each('before', 'no') }
  return { ...begun, REVIEW, RISK, IN_SCHOOL }
}
export type Begun = Awaited<ReturnType<typeof begunIn>>

/** All that must be settled however it is decided. */
export async function settleTheRest(begun: Begun) {
  const { record, each } = begun
  await record('device', { what: 'no-device' })
  await record('network', { network: 'no' })
  await record('viewing', { viewing: 'not-viewed' })
  await record('parents', PARENTS(each))
  await record('takedown', {}, { state: 'left-out', why: 'It was never on a service' })
  await record('others', { contacted: 'no', because: 'Nobody else is in it' })
  await supportEach(begun)
  await record('sanctions', { sanction: 'no' })
  await record('deletion', {
    needed: 'no',
    where: 'Her own phone',
    decision: 'not',
    whyNot: 'It is gone already',
  })
}
