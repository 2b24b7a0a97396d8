import { defineModule } from '../../platform/module.ts'
import { controls } from './controls.ts'
import { remindFamilies } from './jobs/remind-families.ts'
import { clocks, findRunOutJob } from './jobs/clocks.ts'
import { askOnJoining } from './listeners/ask-on-joining.ts'
import { childConsentsPage } from './pages/child.ts'
import { childChoicesPage, choicesPage, linkChildChoicesPage, linkChoicesPage } from './pages/choices.ts'
import { classListPage } from './pages/class-list.ts'
import { newAskPage, newPicturePage, picturePage, picturesPage } from './pages/pictures.ts'
import { outstandingPage } from './pages/outstanding.ts'
import { questionPage, questionsPage } from './pages/questions.ts'
import { safetyPage } from './pages/safety.ts'
import { may } from './permissions.ts'
import { personalData } from './personal-data.ts'
import { consentsWaiting } from './queries/waiting.ts'

export default defineModule({
  name: 'consents',
  title: 'Photographs, internet and technology',
  area: 'policy',
  folder: import.meta.dirname,
  uses: ['people', 'messages', 'agreements'],
  may,
  onPerson: { text: 'What parents answered', url: '/consents', for: may.keepAnswers.who, of: ['pupil'] },
  onLink: { text: 'Next: photographs, video and technology', url: '/choices' },
  foot: [
    { text: 'Who may be shown where', url: '/consents', for: may.seeList.who },
    { text: 'Pictures in use', url: '/pictures', for: may.usePictures.who },
    { text: 'What parents are asked', url: '/consents/questions', for: may.keepQuestions.who },
    { text: 'Photographs and technology', url: '/choices', for: ['parent'] },
  ],
  pages: [
    classListPage,
    outstandingPage,
    questionsPage,
    questionPage,
    childConsentsPage,
    safetyPage,
    choicesPage,
    childChoicesPage,
    linkChoicesPage,
    linkChildChoicesPage,
    picturesPage,
    newPicturePage,
    newAskPage,
    picturePage,
  ],
  waiting: consentsWaiting,
  controls,
  listeners: [askOnJoining],
  jobs: [remindFamilies, findRunOutJob],
  deadlines: clocks,
  personalData,
})
