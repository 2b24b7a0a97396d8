import { sayAge } from '../../../platform/clock.ts'
import { chooseOne, chooseSome, linesField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { clock, step } from '../../../platform/design/states.ts'
import { nationalReach } from '../agencies.ts'
import type { Sign } from '../queries/signs.ts'
import { oneOf, SAY_WITHIN } from '../signs.ts'
import { recordUrl, type Shown } from './concern.view.ts'
import { folded, quiet } from './form.ts'
import { asWritten, link, momentOf } from './say.ts'

/** What is serious about it, as the policy names it; and until they are contacted, whom it has contacted. */
export function signsPart(shown: Shown): Safe | false {
  const { record, signs, mayDeal, form } = shown
  const marked = new Set(record.signs.map(({ name }) => name))
  const left = signs.filter(name => !marked.has(name))
  if (!record.signs.length && (!left.length || !mayDeal)) return false
  return html`<section aria-labelledby="signs">
    <h2 class="ww-h2" id="signs">What is serious about it</h2>
    ${record.signs.map(one => signOf(one, shown))} ${leavePart(shown)}
    ${
      mayDeal &&
      left.length > 0 &&
      folded(
        'Does any of this apply?',
        form.errors['signs'] !== undefined,
        html`<form method="post" novalidate>
          <input type="hidden" name="deed" value="mark-signs" />
          ${chooseSome(form, {
            ...{ classes: 'govuk-checkboxes--small', name: 'signs', label: 'Select all that apply' },
            items: left.map(name => ({ value: name, text: name })),
          })}
          ${quiet({ text: 'It applies' })}
        </form>`,
      )
    }
  </section>`
}

const signOf = (sign: Sign, shown: Shown): Safe =>
  html`<p><strong>${sign.name}</strong><br />
      <span class="ww-soft ww-small">Marked by ${sign.markedBy}, ${momentOf(sign.markedAt)}.</span></p>
    ${
      sign.asks.some(({ isOpen }) => isOpen) &&
      html`<p>Keep what there is as it is. Do not open it again, copy it, send it on or delete it.</p>`
    }
    ${sign.asks.map(ask => askOf(ask, shown))}`

function askOf(ask: Sign['asks'][number], shown: Shown): Safe {
  const { agency, within, left } = ask
  if (left)
    return html`<p>${step('done', `${agency}: not contacted`)}<br />${asWritten(left.why)}<br />
      <span class="ww-soft ww-small">${left.by}, ${momentOf(left.at)}.</span></p>`
  if (!ask.isOpen) return html`<p>${step('done', `${agency}: contacted`)}</p>`
  const age = sayAge(shown.record.reportedAt, shown.now)
  const says = `${agency}: not contacted yet, ${age} since it was reported`
  return html`<p>
      ${clock(within === 'before-closing' ? 'by' : 'late', says)}<br />
      To be contacted ${SAY_WITHIN[within]}. ${nationalReach(agency).join('; ')}
      ${ask.reference === 'needed' && 'Their reference is needed.'}<br />
      ${oneOf(agency).map(
        one =>
          html`${link(`${recordUrl(shown)}/contacts/new?agency=${shown.agencyNames.indexOf(one)}`, `Record that ${one} was contacted`)} `,
      )}
    </p>`
}

/** Those that the policy lets somebody leave out, with the reason. */
function leavePart({ record, form, mayDeal }: Shown): Safe | false {
  const may = record.signs.flatMap(({ id, name, asks }) =>
    asks
      .filter(({ isOpen, decline }) => isOpen && decline !== 'not-allowed')
      .map(({ agency, decline }) => ({
        ...{ value: `${id}/${agency}`, text: `${agency}: ${name}` },
        ...(decline === 'headteacher-reason' ? { hint: 'Only the headteacher may write why' } : {}),
      })),
  )
  if (!mayDeal || !may.length) return false
  return folded(
    'Somebody is not contacted',
    ['left', 'whyLeft'].some(name => form.errors[name] !== undefined),
    html`<form method="post" novalidate>
      <input type="hidden" name="deed" value="leave-agency" />
      ${chooseOne(form, { classes: 'govuk-radios--small', name: 'left', label: 'Who?', items: may })}
      ${linesField(form, { name: 'whyLeft', label: 'Why are they not contacted?', rows: 2 })}
      ${quiet({ text: 'Keep this reason' })}
    </form>`,
  )
}
