import { type Answers, one, type Page, show, to } from '../../../platform/page.ts'
import { versionUrl } from '../addresses.ts'
import { confirmFacts } from '../commands/confirm-facts.ts'
import { may } from '../permissions.ts'
import { isDated, partsOf, valueOf } from '../fact-dates.ts'
import { type FactRow, factsOf } from '../queries/facts-of.ts'
import { versionCard } from '../queries/version-card.ts'
import { factsView, standingOf } from './facts.view.ts'

const isTyped = (key: string, answers: Answers): boolean =>
  answers[`fact-${key}`] !== undefined || answers[`fact-${key}-year`] !== undefined

/** The boxes of a date left as they were keep what the document says: "2019 autumn" has no day. */
function typedIn(fact: FactRow, answers: Answers): string {
  if (!isDated(fact.kind) || answers[`fact-${fact.key}-year`] === undefined)
    return one(answers[`fact-${fact.key}`])
  const part = (name: string) => one(answers[`fact-${fact.key}-${name}`])
  const typed = { day: part('day'), month: part('month'), year: part('year') }
  const standing = standingOf(fact)
  const shown = partsOf(standing)
  const isLeft = shown.day === typed.day && shown.month === typed.month && shown.year === typed.year
  return isLeft ? (standing ?? '') : valueOf(typed)
}

/** What the document says of itself, to be put right. */
export const factsPage: Page = {
  url: '/s/:school/policies/:policyId/versions/:versionId/facts',
  may: may.prepare,
  async get({ call, params, typed, errors }) {
    const card = await versionCard(call, params)
    return show(
      factsView({
        facts: await factsOf(call, params),
        readAs: card.readAs,
        base: versionUrl(call, card),
        typed,
        errors,
      }),
    )
  },
  async post({ call, params, answers }) {
    const card = await versionCard(call, params)
    const found = await factsOf(call, params)
    const isAsFound = one(answers['deed']) === 'as-found'
    const facts = Object.fromEntries(
      found
        .filter(({ key, answeredAt }) => (isAsFound ? answeredAt === null : isTyped(key, answers)))
        .map(fact => [fact.key, isAsFound ? (fact.found ?? '') : typedIn(fact, answers)]),
    )
    await confirmFacts(call, { versionId: card.versionId, facts })
    return to(versionUrl(call, card))
  },
}
