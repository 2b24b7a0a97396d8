import { html } from '../../../platform/design/html.ts'
import { button, dateInput, radios, textarea } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { notFound } from '../../../platform/errors.ts'
import { one, type Page, show, to, type Visit } from '../../../platform/page.ts'
import { clauseUrl } from '../addresses.ts'
import { inForceAt, stageOf, typedDay } from '../approval.ts'
import { recordSystemEvidence } from '../commands/record-system-evidence.ts'
import { may } from '../permissions.ts'
import { boundWithRulings } from '../queries/bound-with-rulings.ts'
import { proofOf } from '../queries/proof-of.ts'
import { WATCHWORD } from '../settings.ts'
import { hidden, link } from './pieces.ts'

async function about({ call, params }: Visit, wanted: string) {
  const versions = await proofOf(call, params)
  const standing = inForceAt(versions, call.now) ?? versions.find(version => stageOf(version) !== 'withdrawn')
  if (!standing) throw notFound('This clause')
  const bound = (await boundWithRulings(call, { versionId: standing.versionId })).filter(
    ({ clauseId, system }) => clauseId === params['clauseId'] && system !== WATCHWORD,
  )
  const binding = bound.find(({ bindingId }) => bindingId === wanted) ?? bound[0]
  if (!binding) throw notFound('This clause')
  return { standing, binding }
}

/** What a person saw of another system, for a clause that speaks of it. */
export const systemEvidencePage: Page = {
  url: '/s/:school/policies/:policyId/clauses/:clauseId/evidence',
  may: may.recordEvidence,
  async get(visit) {
    const { call, params, query, typed, errors } = visit
    const { standing, binding } = await about(visit, one(typed['bindingId']) || one(query['binding']))
    const base = clauseUrl(call, { policyId: params['policyId'] ?? '', clauseId: params['clauseId'] ?? '' })
    const wrong = (field: string) =>
      errors[field] === undefined ? {} : { errorMessage: { text: errors[field] } }
    return show({
      title: 'Record what you saw',
      wide: false,
      errors,
      before: html`<p class="govuk-body govuk-!-margin-top-4">${link(base, `Back to clause ${standing.reference}`)}</p>`,
      body: html`${pageHead({ over: binding.systemTitle, say: 'What did you see?', under: 'It is dated and signed with your name, and changes no setting.' })}
        <blockquote class="govuk-inset-text">${standing.text}</blockquote>
        <form method="post" action="${base}/evidence" novalidate>
          ${hidden({ bindingId: binding.bindingId })}
          ${radios({
            name: 'isSo',
            idPrefix: 'isSo',
            fieldset: { legend: { text: 'Is the system set as the clause says?', classes: 'ww-label' } },
            items: [
              { value: 'yes', text: 'Yes', checked: one(typed['isSo']) === 'yes' },
              { value: 'no', text: 'No', checked: one(typed['isSo']) === 'no' },
            ],
            ...wrong('isSo'),
          })}
          ${dateInput({
            id: 'seenOn',
            namePrefix: 'seenOn',
            fieldset: { legend: { text: 'When did you look?', classes: 'ww-label' } },
            hint: { text: 'For example: 23 11 2026' },
            items: (['day', 'month', 'year'] as const).map(part => ({
              name: part,
              value: one(typed[`seenOn-${part}`]),
              classes: `govuk-input--width-${part === 'year' ? 4 : 2}`,
            })),
            ...wrong('seenOn'),
          })}
          ${textarea({
            id: 'says',
            name: 'says',
            label: { text: 'What did you see, and where?', classes: 'ww-label' },
            hint: { text: 'For example: Security settings, password policy, expires after 60 days.' },
            value: one(typed['says']),
            ...wrong('says'),
          })}
          ${button({ text: 'Record it' })}
        </form>`,
    })
  },
  async post(visit) {
    const { call, params, answers } = visit
    const { binding } = await about(visit, one(answers['bindingId']))
    await recordSystemEvidence(call, {
      ...{ bindingId: binding.bindingId, isSo: one(answers['isSo']), says: one(answers['says']) },
      seenOn: typedDay(one(answers['seenOn-day']), one(answers['seenOn-month']), one(answers['seenOn-year'])),
    })
    const base = clauseUrl(call, { policyId: params['policyId'] ?? '', clauseId: params['clauseId'] ?? '' })
    return to(`${base}?binding=${binding.bindingId}`)
  },
}
