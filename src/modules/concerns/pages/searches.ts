import { type Call, schoolPath } from '../../../platform/call.ts'
import {
  chooseSome,
  type Form,
  linesField,
  postForm,
  textField,
  tick,
} from '../../../platform/design/form.ts'
import { html } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { many, one, type Page, show, to } from '../../../platform/page.ts'
import { holds } from '../../../platform/permission.ts'
import { appointmentsNow } from '../../people/index.ts'
import { takeDevice } from '../commands/take-device.ts'
import { BY_DUTY, may } from '../permissions.ts'
import { type DeviceDesk, deviceDesk } from '../queries/device-desk.ts'
import { DO_NOT_LOOK, GROUND_WORDS } from '../searches.ts'
import { momentFields, typedMoment } from './follow-up-form.ts'
import { callHead, searchesView } from './searches.view.ts'
import { link } from './say.ts'

const around = async (call: Call) => ({
  ...{ base: schoolPath(call.school), now: call.now, holders: await appointmentsNow(call) },
  ...{ desk: await deviceDesk(call) },
  isHead: holds(call.actor, may.authoriseSearchers.who),
  isLead: holds(call.actor, BY_DUTY),
})

/** Searching or taking a pupil's device. Nothing stands before it but signing in. */
export const searchesPage: Page = {
  url: '/s/:school/searches',
  may: may.seeSearchers,
  beforeModuleGates: true,
  get: async ({ call }) => show(searchesView(await around(call))),
}

export const newSearchPage: Page = {
  url: '/s/:school/searches/new',
  may: may.seeSearchers,
  beforeModuleGates: true,
  async get({ call, typed, errors }) {
    const shown = await around(call)
    if (!shown.desk.isSearcher)
      return show({
        ...{ title: 'Call somebody who may search', wide: false },
        body: html`${callHead(shown)}
          <p>${link(`${shown.base}/report-a-concern`, 'Report a concern')}: anybody may, at any time.</p>`,
      })
    return show(takenView(shown.base, shown.desk, { typed, errors }))
  },
  async post({ call, answers }) {
    const { searchId } = await takeDevice(call, {
      ...{ ...answers, grounds: many(answers['grounds']), at: typedMoment(answers) },
      isNotListed: one(answers['isNotListed']) === 'yes',
    })
    return to(`${schoolPath(call.school)}/searches/${searchId}`)
  },
}

function takenView(base: string, { rules, guidance }: DeviceDesk, form: Form): PageView {
  return {
    ...{ title: 'A device that was taken', errors: form.errors, errorTitle: 'Not recorded yet', wide: false },
    before: html`<a class="govuk-back-link" href="${base}/searches">Searches of devices</a>`,
    body: html`${pageHead({
      ...{ over: rules.guidance && `${rules.guidance}${guidance ? `, ${guidance.edition}` : ''}` },
      say: 'A device that was taken',
      under: 'It makes a concern about the pupil, which the safeguarding leads have at once.',
    })}
    ${postForm(
      [
        textField(form, {
          name: 'owner',
          label: 'Whose is it?',
          hint: 'First and last name; the class, where two are called so',
        }),
        ...(form.errors['owner'] || form.typed['isNotListed']
          ? [
              tick(form, {
                name: 'isNotListed',
                label: 'They are not on the list, or are not told apart by it: keep the name as I wrote it',
              }),
            ]
          : []),
        textField(form, {
          name: 'device',
          label: 'Which device?',
          hint: 'Make, colour, case: “black Samsung phone, cracked screen”',
        }),
        chooseSome(form, {
          ...{ name: 'grounds', label: 'Why was it taken?' },
          hint: `Where it is a picture of a child: ${DO_NOT_LOOK.toLowerCase().replace('.', '')}, and ask nobody to show it. It is never searched, and the safeguarding leads are told at once.`,
          items: rules.grounds.map(value => ({ value, text: GROUND_WORDS[value] })),
        }),
        linesField(form, {
          name: 'why',
          label: 'What happened?',
          hint: 'What you saw or were told. Nothing of what is on the device.',
        }),
        textField(form, { name: 'takenBy', label: 'Who took it?' }),
        momentFields(form, 'When was it taken?'),
        textField(form, { name: 'place', label: 'Where is it locked away?' }),
      ],
      'Record it',
    )}`,
  }
}
