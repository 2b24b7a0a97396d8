import { schoolPath } from '../../../platform/call.ts'
import { chooseOne, type Form, linesField, postForm, textField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { button } from '../../../platform/design/macros.ts'
import { asWritten, pageHead } from '../../../platform/design/parts.ts'
import { notFound } from '../../../platform/errors.ts'
import { type Answers, one, type Page, show, to, type Visit } from '../../../platform/page.ts'
import { can } from '../../../platform/permission.ts'
import { decideOnDevice, recordCustody, recordSearch, stopSearch } from '../commands/record-search.ts'
import { isDutyOrReader, may } from '../permissions.ts'
import { deviceSearch, type DeviceSearchShown } from '../queries/device-search.ts'
import { SEARCH_FORMS, type SearchField } from '../search-fields.ts'
import { type PartOfSearch, PARTS_OF_SEARCH } from '../searches.ts'
import { momentFields, typedMoment } from './follow-up-form.ts'
import { appointmentsNow } from '../../people/index.ts'
import { leadsToFind } from './searches.view.ts'
import { searchRecordView } from './search-record.view.ts'

export const searchRecordPage: Page = {
  url: '/s/:school/searches/:searchId',
  may: may.seeSearch,
  beforeModuleGates: true,
  async get({ call, params }) {
    const found = await deviceSearch(call, params)
    const leads = leadsToFind(await appointmentsNow(call), call.actor.personId)
    return show(
      searchRecordView({
        ...{ base: schoolPath(call.school), found, leads, readsConcern: isDutyOrReader(call.actor, found) },
        mayDecide: can(call.actor, may.decideOnDevice, found),
      }),
    )
  },
}

const DEEDS = {
  ...{ consent: recordSearch, before: recordSearch, after: recordSearch, deletion: recordSearch },
  ...{ hand: recordCustody, evidence: recordCustody, decision: decideOnDevice, halt: stopSearch },
}

function partIn({ params }: Visit): PartOfSearch {
  const part = PARTS_OF_SEARCH.find(part => part === params['part'])
  if (!part) throw notFound('This page')
  return part
}

/** One part of the form; where it is not its turn, why, and nothing to fill in. */
export const searchPartPage: Page = {
  url: '/s/:school/searches/:searchId/:part',
  may: may.seeSearch,
  beforeModuleGates: true,
  async get(visit) {
    const { call, params, typed, errors } = visit
    const part = partIn(visit)
    const found = await deviceSearch(call, { searchId: params['searchId'] })
    const { title, under } = SEARCH_FORMS[part]
    const at = `${schoolPath(call.school)}/searches/${found.searchId}`
    const shut = found.standing.shut[part]
    return show({
      ...{ title, errors, errorTitle: 'Not recorded yet', wide: false },
      before: html`<a class="govuk-back-link" href="${at}">Device in ${found.reference}</a>`,
      body: html`${pageHead({ over: guidanceOf(found), say: title, under })}
        ${shut === undefined ? formOf({ typed, errors }, part, found) : shutPart(shut, part, typed)}`,
    })
  },
  async post(visit) {
    const { call, params, answers } = visit
    const part = partIn(visit)
    const { searchId } = params
    await DEEDS[part](call, { ...answers, searchId, part: part as never, at: typedMoment(answers) })
    return to(`${schoolPath(call.school)}/searches/${searchId ?? ''}`)
  },
}

/** Why it cannot be written; and what was typed meanwhile, so that nothing is lost. */
const shutPart = (why: string, part: PartOfSearch, typed: Answers): Safe => {
  const said = SEARCH_FORMS[part].fields.filter(({ name, as }) => as !== 'choice' && one(typed[name]))
  return html`<div class="ww-panel ww-ring" id="part"><p>${why}</p></div>
    ${said.length > 0 && html`<h2 class="ww-h2">What you wrote, not recorded</h2>`}
    ${said.map(({ name, label }) => html`<h3 class="govuk-heading-s ww-head-of-words">${label}</h3><p>${asWritten(one(typed[name]))}</p>`)}`
}

const guidanceOf = ({ rules, edition }: DeviceSearchShown): string =>
  [rules.guidance, edition].filter(Boolean).join(', ')

const SEARCHES: readonly PartOfSearch[] = ['consent', 'before', 'after', 'deletion']

const formOf = (form: Form, part: PartOfSearch, found: DeviceSearchShown): Safe => {
  const { fields, when, deed } = SEARCH_FORMS[part]
  const asked = [fields.map(field => fieldOf(form, field, found)), when && momentFields(form, when)]
  if (part === 'halt')
    return html`<form method="post" novalidate>
      ${asked} ${button({ text: deed, classes: 'govuk-button--warning', preventDoubleClick: true })}
    </form>`
  return html`${
    SEARCHES.includes(part) &&
    html`<p>
      If it is a nude or indecent picture of a child: <strong>do not look, do not copy</strong>, and
      <a class="govuk-link" href="halt">stop</a>.
    </p>`
  }
  ${postForm(asked, deed)}`
}

function fieldOf(
  form: Form,
  { name, label, hint, as, items }: SearchField,
  { rules, standing }: DeviceSearchShown,
): Safe {
  if (as === 'choice') return chooseOne(form, { name, label, hint, items: items?.(rules, standing) ?? [] })
  return as === 'lines' ? linesField(form, { name, label, hint }) : textField(form, { name, label, hint })
}
