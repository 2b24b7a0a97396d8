import type { Procedure } from '../../../platform/procedures/procedure.ts'
import { URGENT_KINDS } from '../urgent.ts'
import * as outside from './parts/outside.ts'
import * as school from './parts/in-school.ts'
import { parents, parentsAgain, risk, sanctions, support } from './imagery-children.ts'
import { review, safe } from './imagery-review.ts'
import { deletion, device, isolated, network, others, othersContacted, takedown } from './imagery-things.ts'
import { unauthorised, viewed, viewing } from './imagery-viewing.ts'
import { FROM } from './steps.ts'

const AGENCIES = FROM.ukcis('referral to children’s social care and the police')

const inSchool = school.inSchool({ from: FROM.ukcis('deciding whether to involve other agencies') })

/** Nude or semi-nude pictures, films and live streams of somebody under 18, made or shared by somebody under 18. */
export const imagery: Procedure = {
  key: 'imagery',
  title: 'Nudes and semi-nudes shared by children',
  alsoCalled: ['youth-produced sexual imagery', 'sexting', 'nudes', 'SGII', 'deepfakes of a child'],
  toldBy: { words: URGENT_KINDS.imagery.words, isAsked: true },
  version: 2,
  guidance: [
    {
      name: 'UKCIS, Sharing nudes and semi-nudes: advice for education settings working with children and young people',
      edition: '11 March 2024',
    },
    { name: 'Department for Education, Keeping children safe in education', edition: '1 September 2026' },
  ],
  first:
    'Do not look at it. Do not copy, print, save, share or forward it. Do not ask a child to show it or to send it to you.',
  never: [
    'Nobody views it, unless the safeguarding lead or a deputy has first written down why there is no other way, with a second adult present.',
    'Nobody copies, prints, saves, shares or forwards it, not even to the safeguarding lead.',
    'Nobody asks a child to show it, send it or download it.',
    'No picture and no file comes into Watchword about it, by anybody.',
    'It is not kept in school while an answer asks for a referral, or while one is missing.',
    'Nothing is deleted before it is decided who else must know, or while an agency needs it.',
    'No child is sanctioned before somebody has asked whether they are a victim in this.',
  ],
  steps: outside.toTheEnd([
    ...[review, safe, device, network, isolated, viewing, viewed, unauthorised, risk, parents],
    ...[inSchool, outside.referral({ from: AGENCIES }), outside.sent({ from: AGENCIES }), parentsAgain],
    ...[others, othersContacted, takedown, support, sanctions, deletion],
  ]),
  locks: [school.keepInSchool(), school.sanctionAgreed],
}
