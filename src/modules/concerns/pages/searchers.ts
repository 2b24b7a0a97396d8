import { schoolPath } from '../../../platform/call.ts'
import { linesField, pick, postForm, textField, tick } from '../../../platform/design/form.ts'
import { html, type Part } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { notFound } from '../../../platform/errors.ts'
import { one, type Page, show, to, type Visit } from '../../../platform/page.ts'
import { authoriseSearcher, endSearcher } from '../commands/authorise-searcher.ts'
import { keepSearchGuidance, reviewSearchForm } from '../commands/keep-search-guidance.ts'
import { may } from '../permissions.ts'
import { deviceDesk } from '../queries/device-desk.ts'
import { staffToAsk } from '../queries/staff-to-ask.ts'

const desk = ({ call }: Visit): string => `${schoolPath(call.school)}/searches`

const formPage = (
  visit: Visit,
  { say, under, body }: { say: string; under: Part; body: Part },
): PageView => ({
  ...{ title: say, errors: visit.errors, errorTitle: 'Not recorded yet', wide: false },
  before: html`<a class="govuk-back-link" href="${desk(visit)}">Searches of devices</a>`,
  body: html`${pageHead({ say, under })} ${body}`,
})

/** The headteacher authorises somebody by name. */
export const newSearcherPage: Page = {
  url: '/s/:school/searches/authorised/new',
  may: may.authoriseSearchers,
  beforeModuleGates: true,
  async get(visit) {
    const form = { typed: visit.typed, errors: visit.errors }
    const staff = await staffToAsk(visit.call)
    return show(
      formPage(visit, {
        say: 'Authorise somebody to search',
        under:
          'From now on they may search a pupil’s device, until you end it. Your name and today stand beside theirs.',
        body: postForm(
          [
            pick(form, {
              ...{ name: 'personId', label: 'Who?' },
              items: staff.map(({ personId, name }) => ({ value: personId, text: name })),
            }),
            textField(form, { name: 'post', label: 'In which post?', hint: 'Like “Deputy headteacher”' }),
            tick(form, { name: 'leads', label: 'They are a member of the leadership team' }),
          ],
          'Authorise them',
        ),
      }),
    )
  },
  async post(visit) {
    const { call, answers } = visit
    await authoriseSearcher(call, { ...answers, leads: one(answers['leads']) === 'yes' })
    return to(`${desk(visit)}#authorised`)
  },
}

export const endSearcherPage: Page = {
  url: '/s/:school/searches/authorised/:searcherId/end',
  may: may.authoriseSearchers,
  beforeModuleGates: true,
  async get(visit) {
    const { searchers } = await deviceDesk(visit.call)
    const found = searchers.find(one => one.searcherId === visit.params['searcherId'] && !one.endedAt)
    if (!found) throw notFound('This page')
    return show(
      formPage(visit, {
        say: `End the authorisation of ${found.name}`,
        under: 'From now on they may search no more. What they recorded stays.',
        body: postForm(
          linesField({ typed: visit.typed, errors: visit.errors }, { name: 'why', label: 'Why?' }),
          'End it',
        ),
      }),
    )
  },
  async post(visit) {
    await endSearcher(visit.call, { ...visit.answers, searcherId: visit.params['searcherId'] })
    return to(`${desk(visit)}#authorised`)
  },
}

/** The edition on file; and where it is newer than the one before, what it changes. */
export const searchGuidancePage: Page = {
  url: '/s/:school/searches/guidance',
  may: may.keepSearchGuidance,
  beforeModuleGates: true,
  async get(visit) {
    const { rules, guidance } = await deviceDesk(visit.call)
    const form = { typed: visit.typed, errors: visit.errors }
    const isFlagged = guidance?.isNewer && !guidance.review
    const named = rules.guidance || 'The guidance on searches'
    return show(
      isFlagged
        ? formPage(visit, {
            say: 'What does the newer edition change?',
            under: `${named}, ${guidance.edition}. Read it, and look at how this school searches and takes devices.`,
            body: postForm(
              [
                html`<input type="hidden" name="guidanceId" value="${guidance.guidanceId}" />`,
                linesField(form, { name: 'words', label: 'What did you find, and what follows?' }),
              ],
              'Record it',
            ),
          })
        : formPage(visit, {
            say: 'Put an edition on file',
            under: `${named}. ${guidance ? `On file: ${guidance.edition}. A newer one asks you to look at the form again.` : 'Until one is on file no search can be recorded.'}`,
            body: postForm(
              [
                textField(form, {
                  name: 'edition',
                  label: 'Which edition?',
                  hint: 'As it says of itself: its month and year, or its version',
                }),
                textField(form, { name: 'address', label: 'Where is it kept, or published?' }),
              ],
              'Put it on file',
            ),
          }),
    )
  },
  async post(visit) {
    const { call, answers } = visit
    if (one(answers['guidanceId'])) await reviewSearchForm(call, answers)
    else await keepSearchGuidance(call, answers)
    return to(`${desk(visit)}#guidance`)
  },
}
