import type { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { invalid } from '../../../platform/errors.ts'
import type { Answers } from '../../../platform/page.ts'
import { namesAnAdult, reportAdultFromOutside } from '../../adults/index.ts'
import { reportFromOutside } from '../../concerns/index.ts'
import { told, type Told } from '../fields.ts'
import { countReport } from './count-one.ts'

/** What came of it: the record on each side that the writer's own account stands in. */
export type Sent = { childConcernId: string | null; adultConcernId: string | null }

type From = { address: string; ifEmpty: string; writtenAt?: Temporal.Instant }

/**
 * What somebody outside wrote goes to the register that their answer chooses; not sure goes as about an adult. Where
 * they say that it is about a child, and their words name an adult here, it goes to both and is kept from that adult:
 * nobody outside is asked “Is this about Mrs X?”, which would tell them that she works here.
 */
export async function sendFromOutside(
  call: Call,
  answers: Answers,
  { address, ifEmpty, ...when }: From,
): Promise<Sent> {
  const written = readTold(answers)
  const { route, about, aboutChild, saw, forChild, trusted, ...others } = written
  // Not in the account: whom somebody trusts is not whom they tell of.
  const rest = { ...others, ...when, contact: trusted ? `Would like to talk to: ${trusted}` : others.contact }
  const { said, othersSaid, thought, happened } = others
  if (![about, aboutChild, saw, said, othersSaid, thought].some(Boolean)) throw invalid({ saw: ifEmpty })
  const isAdultNamed =
    about !== '' ||
    (await namesAnAdult(call, { words: [aboutChild, saw, said, othersSaid, thought, happened].join('\n') }))
      .isNamed
  if (route === 'child' && !isAdultNamed) {
    const isHeld = await countReport(call, 'child', address)
    const { concernId } = await reportFromOutside(call, { ...rest, about: aboutChild, saw, isHeld })
    return { childConcernId: concernId, adultConcernId: null }
  }
  const isAlsoAboutChild = route === 'child' || (route === 'both' && isForTheLead(written))
  const made = await reportAdultFromOutside(call, {
    ...{ ...rest, about, aboutChild, saw, forChild, isAlsoAboutChild },
    isSure: route === 'adult' || route === 'both',
    isHeld: await countReport(call, 'adult', address),
    isChildHeld: isAlsoAboutChild && (await countReport(call, 'child', address)),
  })
  return { childConcernId: made.childConcernId, adultConcernId: made.concernId }
}

/** Of a child whom nobody has named the lead could look after nobody. */
const isForTheLead = ({ aboutChild, forChild }: Told): boolean => aboutChild !== '' || forChild !== ''

function readTold(answers: Answers): z.output<typeof told> {
  const parsed = told.safeParse(answers)
  if (parsed.success) return parsed.data
  throw invalid(Object.fromEntries(parsed.error.issues.map(({ path, message }) => [path.join('.'), message])))
}
