import { defineModule } from '../../platform/module.ts'
import { sweep } from './jobs/sweep.ts'
import { comeBackPages } from './pages/come-back.ts'
import { helpPage } from './pages/help.ts'
import { tellUsPage } from './pages/tell-us.ts'
import { worryBoxPage } from './pages/worry-box.ts'
import { EVERYBODY_HERE, may } from './permissions.ts'

export default defineModule({
  name: 'outside',
  title: 'Telling the school from outside',
  area: 'children',
  folder: import.meta.dirname,
  uses: ['people', 'concerns', 'adults', 'reports'],
  may,
  footOutside: [
    { text: 'Tell us about a concern', url: '/tell-us' },
    { text: 'Worry box', url: '/worry-box' },
    { text: 'Where to get help', url: '/help' },
  ],
  foot: [
    { text: 'Where to get help', url: '/help', for: EVERYBODY_HERE },
    { text: 'Worry box', url: '/worry-box', for: ['pupil'] },
  ],
  pages: [helpPage, tellUsPage, worryBoxPage, ...comeBackPages],
  jobs: [sweep],
  personalData: [
    {
      table: 'outside.count',
      basis: 'Public task: keeping reports readable when very many come, and codes from being guessed',
      keep: 'Two hours at most',
      from: 'The first that is counted',
      erasureLeaves: 'Nothing of anybody: keyed hashes of network addresses, swept within two hours',
      decides: 'data-protection-officer',
    },
  ],
})
