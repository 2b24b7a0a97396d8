import { schoolPath } from '../../../platform/call.ts'
import { dayOf, sayDay, sayMoment } from '../../../platform/clock.ts'
import { chooseSome, dayField, linesField, pick, postForm } from '../../../platform/design/form.ts'
import { html } from '../../../platform/design/html.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { invalid, Refusal } from '../../../platform/errors.ts'
import { many, type Page, show, to } from '../../../platform/page.ts'
import { typedDay } from '../../../platform/typed-time.ts'
import { endExtract, readExtract, shareExtract } from '../commands/share-extract.ts'
import { ACCOUNT_PARTS, ACCOUNT_WORDS } from '../extracts.ts'
import { may } from '../permissions.ts'
import { extract, toShareFrom } from '../queries/extract.ts'
import { staffToAsk } from '../queries/staff-to-ask.ts'
import { formPage, recordOf } from './follow-up-form.ts'
import { asWritten, begins } from './say.ts'

/** A lead gives one colleague some words of a record. */
export const newExtractPage: Page = {
  url: '/s/:school/concerns/:concernId/extracts/new',
  may: may.deal,
  beforeModuleGates: true,
  async get(visit) {
    const { call, params, typed, errors } = visit
    const { reference, ...account } = await toShareFrom(call, params)
    const staff = await staffToAsk(call)
    const form = { typed, errors }
    const written = ACCOUNT_PARTS.filter(part => account[part])
    return show(
      formPage(visit, {
        ...{ reference, say: 'Give somebody an extract' },
        under:
          'They read these words and nothing else of the record: not who reported it, nor what was decided. Leave out names that they need not know.',
        body: postForm(
          [
            pick(form, {
              ...{ name: 'recipientId', label: 'Who is to read it?' },
              items: staff.map(({ personId, name }) => ({ value: personId, text: name })),
            }),
            written.length > 0 &&
              chooseSome(form, {
                ...{
                  name: 'parts',
                  label: 'From the account, word for word',
                  classes: 'govuk-checkboxes--small',
                },
                items: written.map(part => ({
                  value: part,
                  text: `${ACCOUNT_WORDS[part]}: “${begins(account[part], 120)}”`,
                })),
              }),
            linesField(form, {
              name: 'words',
              label: 'In your own words',
              hint: 'Alone, or after what you selected',
            }),
            linesField(form, { name: 'because', label: 'Why do they need to know it?', rows: 2 }),
            dayField(form, { name: 'until', label: 'Until the end of which day may they read it?' }),
          ],
          'Give it to them',
        ),
      }),
    )
  },
  async post(visit) {
    const { call, params, answers } = visit
    try {
      await shareExtract(call, {
        ...{ ...answers, concernId: params['concernId'], parts: many(answers['parts']) },
        until: typedDay(answers, 'until'),
      })
    } catch (error) {
      if (error instanceof Refusal && error.kind === 'conflict') throw invalid({ recipientId: error.message })
      throw error
    }
    return to(`${recordOf(visit)}#extracts`)
  },
}

export const endExtractPage: Page = {
  url: '/s/:school/concerns/:concernId/extracts/:extractId/end',
  may: may.deal,
  beforeModuleGates: true,
  get: async visit => to(recordOf(visit)),
  async post(visit) {
    await endExtract(visit.call, visit.params)
    return to(`${recordOf(visit)}#extracts`)
  },
}

/** What somebody was given to read. Neither its address nor its page leads into the record. */
export const extractPage: Page = {
  url: '/s/:school/extracts/:extractId',
  may: may.readExtract,
  beforeModuleGates: true,
  async get({ call, params }) {
    const found = await extract(call, params)
    await readExtract(call, params)
    return show({
      ...{ title: 'Something for you to read', wide: false },
      before: html`<a class="govuk-back-link" href="${schoolPath(call.school)}">Home</a>`,
      body: html`${pageHead({
        say: `${found.sharedBy} gives you this to read`,
        under: `Given on ${sayMoment(found.sharedAt)}. You can read it until the end of ${sayDay(dayOf(found.endsAt.subtract({ seconds: 1 })))}. Each reading is kept.`,
      })}
        <div class="govuk-!-margin-bottom-6"><p class="ww-said">${asWritten(found.words)}</p></div>
        <h2 class="govuk-heading-m">Why you need to know it</h2>
        <p>${asWritten(found.because)}</p>
        <p>It is for you alone. If it worries you, go to ${found.sharedBy}, or report a concern.</p>`,
    })
  },
}

export const extractPages: readonly Page[] = [newExtractPage, endExtractPage, extractPage]
