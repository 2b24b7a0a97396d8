import { schoolPath } from '../../../platform/call.ts'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import { chooseOne, linesField, postForm } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { type Page, show, to } from '../../../platform/page.ts'
import { reviewPattern } from '../commands/review-pattern.ts'
import { CHOICE_WORDS, PART_WORDS } from '../concern.ts'
import { CONCLUSION_WORDS, CONCLUSIONS, sayKind } from '../patterns.ts'
import { may } from '../permissions.ts'
import { type Pattern, pattern } from '../queries/pattern.ts'
import { asWritten, dayIn, link } from './say.ts'

/** Several concerns about one child or one class, one under the other, and what a lead makes of them. */
export const patternPage: Page = {
  url: '/s/:school/concerns/patterns/:patternId',
  may: may.seeChronology,
  beforeModuleGates: true,
  async get({ call, params, typed, errors }) {
    const base = schoolPath(call.school)
    const found = await pattern(call, { patternId: params['patternId'] })
    const { child, className, kind, weeks, concerns } = found
    return show({
      ...{ title: 'Look at them together', errors, errorTitle: 'Not recorded yet' },
      body: html`${pageHead({
        over: link(`${base}/concerns`, 'Concerns'),
        say: `${concerns.length} concerns: ${child?.name ?? className ?? ''}`,
        under: `Within ${weeks} weeks${sayKind(kind) && `,${sayKind(kind)}`}. The policy has them looked at together.`,
      })}
        ${child && html`<p>${link(`${base}/children/${child.personId}/concerns`, 'All that is recorded of this child')}</p>`}
        <ol class="govuk-list govuk-list--spaced">
          ${concerns.map(one => line(one, base))}
        </ol>
        ${
          found.reviewedAt
            ? concluded(found)
            : postForm(
                [
                  chooseOne(
                    { typed, errors },
                    {
                      ...{ name: 'conclusion', label: 'What do you make of them together?' },
                      items: CONCLUSIONS.map(value => ({
                        ...{ value, text: CONCLUSION_WORDS[value].says },
                        hint: CONCLUSION_WORDS[value].hint,
                      })),
                    },
                  ),
                  linesField({ typed, errors }, { name: 'words', label: 'Why?', rows: 3 }),
                ],
                'Record it',
              )
        }`,
    })
  },
  async post({ call, params, answers }) {
    const { patternId = '' } = params
    await reviewPattern(call, { ...answers, patternId })
    return to(`${schoolPath(call.school)}/concerns/patterns/${patternId}`)
  },
}

const line = (one: Pattern['concerns'][number], base: string): Safe =>
  html`<li>
    <strong>${dayIn(one.reportedAt)}</strong>${one.part && `, ${PART_WORDS[one.part].toLowerCase()}`}
    <p class="govuk-!-margin-bottom-1">${asWritten(one.saw)}</p>
    ${one.decided ? `${CHOICE_WORDS[one.decided].says}.` : 'Not decided yet.'}
    ${link(`${base}/concerns/${one.concernId}`, 'Open it', one.reference)}
  </li>`

const concluded = ({ conclusion, words, reviewedAt, reviewedBy }: Pattern): Safe =>
  html`<div class="ww-panel">
    <p><strong>${conclusion && CONCLUSION_WORDS[conclusion].says}</strong></p>
    ${asWritten(words ?? '')}
    <p class="ww-soft ww-small">${reviewedBy ?? ''}, ${reviewedAt && sayDay(dayOf(reviewedAt))}</p>
  </div>`
