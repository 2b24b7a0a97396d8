import { schoolPath } from '../../../platform/call.ts'
import { dayOf, sayDay, sayMoment } from '../../../platform/clock.ts'
import { linesField, postForm } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { asWritten, pageHead } from '../../../platform/design/parts.ts'
import { notFound } from '../../../platform/errors.ts'
import { type Page, show, to } from '../../../platform/page.ts'
import { holds } from '../../../platform/permission.ts'
import { liftBar } from '../commands/lift-bar.ts'
import { may } from '../permissions.ts'
import { brokenRules } from '../queries/broken-rules.ts'
import { visit } from '../queries/visit.ts'
import type { BrokenRule } from '../visit.ts'
import { back } from './say.ts'

/** What a visitor broke, and whether the headteacher has lifted it. */
export const brokenRulesPage: Page = {
  url: '/s/:school/visitors/:visitId/broken-rules',
  may: may.seeBroken,
  async get({ call, params, typed, errors }) {
    const { name, visitId } = await visit(call, params)
    const rules = await brokenRules(call, params)
    const isStanding = rules.some(({ liftedAt }) => liftedAt === null)
    return show({
      ...{ title: 'Rules broken', errors, errorTitle: 'Not lifted yet', wide: false },
      before: back(`${schoolPath(call.school)}/visitors/${visitId}`, name),
      body: html`${pageHead({
        over: name,
        say: rules.length
          ? `${rules.length === 1 ? '1 rule' : `${rules.length} rules`} broken`
          : 'No broken rule is recorded',
        under: isStanding ? 'Until the headteacher says so, they have no guest login.' : undefined,
      })}
      ${rules.map(ruleItem)}
      ${
        isStanding &&
        holds(call.actor, may.lift.who) &&
        postForm(
          linesField(
            { typed, errors },
            { name: 'why', label: 'Why may they have a guest login again?', rows: 2 },
          ),
          'Lift it',
        )
      }`,
    })
  },
  async post({ call, params, answers }) {
    const rules = await brokenRules(call, params)
    if (!rules.some(({ liftedAt }) => liftedAt === null)) throw notFound('This form')
    await liftBar(call, { ...answers, ...params })
    return to(`${schoolPath(call.school)}/visitors/${params['visitId']}/broken-rules`)
  },
}

const ruleItem = ({ line, words, signedAt, recordedAt, by, liftedAt, liftedWhy }: BrokenRule): Safe =>
  html`<h2 class="ww-h2 ww-h2--ruled">“${line}”</h2>
    <p class="ww-soft">
      ${signedAt ? `Signed by then, on ${sayDay(dayOf(signedAt))}` : 'Not signed by then'}. Recorded by ${by},
      ${sayMoment(recordedAt)}.
    </p>
    <div class="govuk-!-margin-bottom-6">${asWritten(words)}</div>
    ${liftedAt && html`<p>Lifted on ${sayMoment(liftedAt)}: ${liftedWhy}</p>`}`
