import { schoolPath } from '../../../platform/call.ts'
import { chooseOne, type Form, postForm, textField } from '../../../platform/design/form.ts'
import { html } from '../../../platform/design/html.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { AUDIENCE_WORDS, type Membership } from '../../../words/audiences.ts'
import { signVisitorIn, SOMEBODY_ELSE } from '../commands/sign-visitor-in.ts'
import { may } from '../permissions.ts'
import { type Host, type Known, whoComes } from '../queries/who-comes.ts'
import { COMES_AS, COMES_AS_WORDS } from '../visit.ts'
import { back } from './say.ts'

/** Somebody stands at the desk. */
export const newVisitPage: Page = {
  url: '/s/:school/visitors/new',
  may: may.keep,
  async get({ call, typed, errors }) {
    const form = { typed, errors }
    const { known, hosts } = await whoComes(call, {
      ...{
        givenName: one(typed['givenName']),
        familyName: one(typed['familyName']),
        host: one(typed['host']),
      },
    })
    return show({
      ...{ title: 'Sign a visitor in', errors, errorTitle: 'Not signed in yet', wide: false },
      before: back(`${schoolPath(call.school)}/visitors`, 'Visitors'),
      body: html`${pageHead({ say: 'Sign a visitor in', under: 'Then turn the screen round: they read and sign for themselves.' })}
      ${postForm(
        [
          textField(form, { name: 'givenName', label: 'First name' }),
          textField(form, { name: 'familyName', label: 'Last name' }),
          known.length > 0 && knownField(form, known),
          chooseOne(form, {
            ...{ name: 'comesAs', label: 'As what do they come?', value: 'visitor' },
            items: COMES_AS.map(value => ({ value, text: COMES_AS_WORDS[value] })),
          }),
          textField(form, {
            name: 'organisation',
            label: 'From where? (optional)',
            hint: 'A firm, a school or an agency',
          }),
          textField(form, { name: 'host', label: 'Whom do they visit?', hint: 'Somebody who works here' }),
          hosts.length > 0 && hostField(form, hosts),
          textField(form, { name: 'purpose', label: 'What for? (optional)' }),
        ],
        'Sign them in',
      )}`,
    })
  },
  async post({ call, answers }) {
    const { visitId } = await signVisitorIn(call, answers)
    return to(`${schoolPath(call.school)}/visitors/${visitId}`)
  },
}

const sayKnown = ({ name, kinds, organisation, lastOn }: Known): string =>
  [
    `${name}, ${kinds.map(kind => AUDIENCE_WORDS[kind as Membership].one).join(' and ')}`,
    organisation && `from ${organisation}`,
    lastOn && `here on ${lastOn}`,
  ]
    .filter(Boolean)
    .join(', ')

const knownField = (form: Form, known: readonly Known[]) =>
  chooseOne(form, {
    ...{ name: 'knownId', label: 'Is it somebody who was here before?' },
    items: [
      ...known.map(one => ({ value: one.personId, text: sayKnown(one) })),
      { value: SOMEBODY_ELSE, text: 'Somebody else of this name' },
    ],
  })

const hostField = (form: Form, hosts: readonly Host[]) =>
  chooseOne(form, {
    ...{ name: 'hostId', label: 'Which of them?' },
    items: hosts.map(({ personId, name }) => ({ value: personId, text: name })),
  })
