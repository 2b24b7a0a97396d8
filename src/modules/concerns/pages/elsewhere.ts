import { chooseOne, type Form, linesField, postForm, textField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { notFound } from '../../../platform/errors.ts'
import { one, type Page, type Reply, show, to, type Visit } from '../../../platform/page.ts'
import { holds } from '../../../platform/permission.ts'
import { keepBegan } from '../commands/keep-began.ts'
import { keepReference } from '../commands/keep-reference.ts'
import { takeEntry } from '../commands/take-entry.ts'
import { registerSaid, type RegisterSaid } from '../controls/one-register.ts'
import { BEGAN, BEGAN_WORDS } from '../elsewhere.ts'
import { entryOf } from '../other-entry.ts'
import { may } from '../permissions.ts'
import { concern } from '../queries/concern.ts'
import { concernHead } from '../queries/concern-head.ts'
import { quiet } from './form.ts'
import { formPage, momentFields, recordOf, typedMoment } from './follow-up-form.ts'

const deed = (name: string): Safe => html`<input type="hidden" name="deed" value="${name}" />`

/** Where it began, and where else it is kept: its reference in another system, or the entry that is taken for it. */
export const elsewherePage: Page = {
  url: '/s/:school/concerns/:concernId/elsewhere',
  may: may.deal,
  beforeModuleGates: true,
  async get(visit) {
    const { call, params, typed, errors } = visit
    const { reference } = await concernHead(call, params)
    const said = await registerSaid(call)
    const form = { typed, errors }
    return show(
      formPage(visit, {
        ...{ reference, say: 'Where else it stands' },
        under:
          'This record stays the one place in which it is dealt with. Nothing here is changed later: write again below it.',
        body: html`${said.keepsSource && beganForm(form)} ${said.systems.length > 0 && systemForms(form, said, holds(call.actor, may.takeFile.who))}
        ${!said.keepsSource && !said.systems.length && html`<p>This school’s policy names no other system, and asks nothing of where a concern began.</p>`}`,
      }),
    )
  },
  async post(visit) {
    return (DEEDS[one(visit.answers['deed'])] ?? nothing)(visit)
  },
}

const nothing = async (): Promise<Reply> => {
  throw notFound('What you record')
}

const DEEDS: Readonly<Record<string, (visit: Visit) => Promise<Reply>>> = {
  async began(visit) {
    const { call, params, answers } = visit
    await keepBegan(call, { ...answers, concernId: params['concernId'], at: typedMoment(answers) })
    return to(`${recordOf(visit)}#register`)
  },
  async reference(visit) {
    const { call, params, answers } = visit
    await keepReference(call, { ...answers, concernId: params['concernId'] })
    return to(`${recordOf(visit)}#register`)
  },
  async entry({ call, params, answers }) {
    const { concernId } = params
    const { reference } = await takeEntry(call, {
      ...{ concernId, system: answers['ofSystem'], because: answers['because'] },
    })
    const body = entryOf(await concern(call, { concernId }), reference)
    return { file: { name: `concerns-entry-${reference}.csv`, type: 'text/csv; charset=utf-8', body } }
  },
}

const beganForm = (form: Form): Safe =>
  html`<h2 class="ww-h2">It began elsewhere</h2>
    ${postForm(
      [
        deed('began'),
        chooseOne(form, {
          ...{ name: 'began', label: 'What was it first?' },
          items: BEGAN.map(value => ({ value, text: BEGAN_WORDS[value] })),
        }),
        linesField(form, { name: 'source', label: 'What was it, and who had it?', rows: 2 }),
        momentFields(form, 'When was that?', 'As near as anybody knows'),
        linesField(form, {
          ...{ name: 'lateBecause', label: 'Why was it not written down here at once?', rows: 2 },
          hint: 'Leave it empty if it was, on the same day',
        }),
      ],
      'Record where it began',
    )}`

function systemForms(form: Form, { systems }: RegisterSaid, mayTake: boolean): Safe {
  const names = systems.map(({ system }) => system)
  const which = (name: string): Safe =>
    names.length === 1
      ? html`<input type="hidden" name="${name}" value="${names[0]}" />`
      : chooseOne(form, { name, label: 'Which system?', items: names.map(value => ({ value, text: value })) })
  return html`<h2 class="ww-h2">${names.join(', ')}</h2>
    ${postForm(
      [
        deed('reference'),
        which('system'),
        textField(form, { name: 'reference', label: `Its reference in ${names.join(' or ')}` }),
      ],
      'Record the reference',
    )}
    ${
      mayTake &&
      html`<h2 class="ww-h2">Or take an entry for it</h2>
        <p>
          A file of one line with the account, the children by name and what was decided. It leaves this screen, and nobody
          can take it back: who took it, when and why is kept, and stands on the record.
        </p>
        <form method="post" novalidate>
          ${deed('entry')} ${which('ofSystem')}
          ${linesField(form, { name: 'because', label: 'Why, and who enters it there?', rows: 2 })}
          ${quiet({ text: 'Take the entry' })}
        </form>`
    }`
}
