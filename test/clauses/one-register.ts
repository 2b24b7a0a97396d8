import { approveVersion, bringPolicy, confirmFacts } from '../../src/modules/policies/index.ts'
import { dayOf } from '../../src/platform/clock.ts'
import type { Id } from '../../src/words/ids.ts'
import { askEverybody, type underPolicy } from './under-policy.ts'

/** Another policy of the school, of this name, that stands from the next morning, which has come. */
export async function publicPolicy(
  here: Awaited<ReturnType<typeof underPolicy>>,
  title: string,
  /** A later version of this one, which has a clause more. */
  of?: Id,
): Promise<Id> {
  const { as, people, clock } = here
  const lines = Array.from(
    { length: of ? 31 : 30 },
    (_, n) => `- Staff report each concern of kind ${n + 1} on the same day.`,
  )
  const bytes = new TextEncoder().encode(`# ${title}\n\n${lines.join('\n')}\n`)
  const office = await as(people.office)
  const { policyId, versionId } = await bringPolicy(office, {
    which: of ?? 'another',
    file: { name: `${title}.md`, bytes },
  })
  if (of) await confirmFacts(office, { versionId, facts: { title } })
  await askEverybody({ ...here, policyId, versionId })
  const today = dayOf(clock.now())
  await approveVersion(await as(people.chair), {
    ...{ versionId, body: 'governors', minute: '26/42' },
    approvedOn: today,
    effectiveOn: today.add({ days: 1 }),
    nextReviewOn: today.add({ years: 1 }),
  })
  clock.move({ hours: 24 })
  return policyId
}
