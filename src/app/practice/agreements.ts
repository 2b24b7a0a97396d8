import type { SigningAudience } from '../../modules/agreements/index.ts'
import { FIRST_CLASSES } from './roll-files.ts'

type Words = {
  audience: SigningAudience
  title: string
  text: string
  stage?: string
  classNames?: string[]
  childText?: string
}

const ADULTS = `At school:
Use my own account, and lock the screen when I leave it.
Tell the safeguarding lead on the same day when something worries me.
Keep what I know about children in the school’s own systems.
Ask before I use a new app or site with a class.
At home:
Keep lent laptops to myself, and bring them when they are asked for.
Not be friends with pupils online, nor with parents where it could be misunderstood.`

const HELPERS = `Use the account I am given, and nobody else’s.
Keep my phone out of sight where there are children.
Take no photographs.
Tell a member of staff at once when something worries me.`

/** Who signs what. Written for this school; a real one takes its words from its own policy. */
export const AGREEMENTS: readonly Words[] = [
  { audience: 'staff', title: 'Acceptable use agreement for staff', text: ADULTS },
  {
    audience: 'governor',
    title: 'Acceptable use agreement for governors',
    text: 'Use my own account for governors’ papers.\nKeep papers with names on school systems.\nTell the headteacher at once when a paper or a device is lost.',
  },
  { audience: 'volunteer', title: 'Agreement for volunteers', text: HELPERS },
  { audience: 'contractor', title: 'Agreement for contractors', text: HELPERS },
  {
    ...{ audience: 'pupil', title: 'Our rules in Reception and Key Stage 1', stage: 'KS1' },
    classNames: FIRST_CLASSES,
    text: 'My child asks an adult before using a computer or a tablet.\nMy child tells an adult when something on the screen is not nice.\nMy child keeps passwords secret from friends.\nI talk with my child about these rules.',
    childText: 'I ask first.\nI tell a grown-up if I feel worried.\nI keep my password secret.\nI am kind.',
  },
]
