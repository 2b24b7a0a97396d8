import { dayOf, sayDay } from '../../../platform/clock.ts'
import { chooseOne, linesField, postForm, textField } from '../../../platform/design/form.ts'
import { html } from '../../../platform/design/html.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { notFound, Refusal } from '../../../platform/errors.ts'
import { type Page, show, to, type Visit } from '../../../platform/page.ts'
import { type Call, schoolPath } from '../../../platform/call.ts'
import { confirmReceipt } from '../commands/confirm-receipt.ts'
import { may } from '../permissions.ts'
import { bySecret } from '../queries/by-secret.ts'

/** Whoever opened the sealed file at the other school says that it came. Nothing here tells whose file it is. */
export const receiptPage: Page = {
  url: '/s/:school/file-receipt/:secret',
  may: may.confirm,
  beforeGates: true,
  asNobody: true,
  async get({ call, params, typed, errors }) {
    const { reference, toSchool, entries, madeAt, receivedAt } = await held(call, params)
    const form = { typed, errors }
    const head = {
      say: `A file from ${call.school.name}`,
      under: `${reference}, made on ${sayDay(dayOf(madeAt))}, for ${toSchool}.`,
    }
    if (receivedAt)
      return show({
        ...{ title: 'A file has come', wide: false },
        body: html`${pageHead(head)}
          <p class="govuk-inset-text" role="status">
            ${call.school.name} has your receipt of ${sayDay(dayOf(receivedAt))}. Thank you. You can close this page.
          </p>
          <p>Is something missing or wrong after all? Ring the school that sent it: nothing more can be said here.</p>`,
      })
    return show({
      ...{ title: 'A file has come', errors, errorTitle: 'Not recorded yet', wide: false },
      body: html`${pageHead(head)}
        <p>Keep it apart from the pupil’s main file, for the safeguarding leads alone.</p>
        ${postForm(
          [
            textField(form, { name: 'name', label: 'Your name' }),
            textField(form, {
              name: 'post',
              label: 'What are you at your school?',
              hint: 'Designated safeguarding lead, for example',
            }),
            chooseOne(form, {
              ...{
                name: 'isWhole',
                label: `Could you open it, and are there ${entries} entries at its head?`,
              },
              items: [
                { value: 'yes', text: 'Yes, it is whole' },
                { value: 'no', text: 'No, something is missing or wrong' },
              ],
            }),
            linesField(form, {
              name: 'words',
              label: 'Anything else that they should know',
              rows: 2,
              hint: 'Name no child',
            }),
          ],
          'Say that it has come',
        )}`,
    })
  },
  async post({ call, params, answers }) {
    await held(call, params)
    try {
      await confirmReceipt(call, { ...answers, secret: params['secret'] })
    } catch (error) {
      // Pressed twice, or by two at once: the first stands, and the page says so.
      if (!(error instanceof Refusal) || error.kind !== 'conflict') throw error
    }
    return to(`${schoolPath(call.school)}/file-receipt/${params['secret'] ?? ''}`)
  },
}

/** A stranger who tries many addresses leaves nothing in the log of the school. */
async function held(call: Call, params: Visit['params']) {
  const [found] = await bySecret(call, params)
  if (!found) throw notFound('This page')
  return found
}
