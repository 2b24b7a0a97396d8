import { systemActor } from '../../../platform/call.ts'
import { type Page, show } from '../../../platform/page.ts'
import { helpLinesAnswering } from '../../people/index.ts'
import { may } from '../permissions.ts'
import { helpView } from './help.view.ts'
import { numbersHere } from './numbers.ts'

/** Where to get help: at school first, then the council, then anywhere. Nobody is asked, and nobody is noted. */
export const helpPage: Page = {
  url: '/s/:school/help',
  may: may.tell,
  beforeGates: true,
  asNobody: true,
  forChildren: true,
  async get({ call }) {
    const lines = await helpLinesAnswering({ ...call, actor: systemActor('outside') })
    return show(helpView(call.school, lines, await numbersHere(call)))
  },
}
