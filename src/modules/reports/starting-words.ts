export const FOR_WHOM = ['staff', 'pupil', 'parent'] as const
export type ForWhom = (typeof FOR_WHOM)[number]

/** What an audience reads until the school has written its own: what it is called for them, and what to do. */
type Entry = { title: string; words: string }
type Kind = { isMeant: RegExp } & Readonly<Record<ForWhom, Entry>>

const TELL_LEAD = 'Tell the safeguarding lead in person, and write it down here the same day.'
const TELL_GROWN_UP =
  'Tell a grown-up you trust: your teacher, anybody who works at school, or somebody at home. You can also write it in the worry box on this page.'
const TELL_SCHOOL = 'Tell the school, on this page or in person.'

/** By the words that schools use for it. The first that fits. */
const KINDS: readonly Kind[] = [
  {
    isMeant: /filter|unsuitable|inappropriate site/i,
    staff: {
      title: 'Something got past the filter',
      words: `Turn the screen off or away, and leave the device as it is. Do not open it again, and do not show it to anybody.\nLook after any child who saw it: they are not in trouble.\nNote as text what was searched for or which address it was, when, and who was there. Take no picture of the screen.\n${TELL_LEAD}`,
    },
    pupil: {
      title: 'Something nasty came up on a screen',
      words: `Turn the screen off, or turn it over. Do not show it to your friends.\nTell your teacher or another grown-up straight away.\nYou are not in trouble, even if you clicked on it.`,
    },
    parent: {
      title: 'Your child saw something at school that should have been blocked',
      words: `Listen, and tell your child that they are not in trouble.\nWrite down what they say they saw and when. Do not look for it yourself, and do not send it to anybody.\n${TELL_SCHOOL} We see to it that it is blocked.`,
    },
  },
  {
    isMeant: /sext|nude|sexual imag/i,
    staff: {
      title: 'A nude or nearly nude picture of a child',
      words: `Do not look at it, copy it, print it, send it on, save it or delete it. Never ask a child to show it or to send it to you. If you have seen it already, say so.\nDo not ask the child about it, and do not speak to the other child or to a parent yet.\nTell the child that they will be helped, and whom you must tell. Never promise to keep it secret.\n${TELL_LEAD}`,
    },
    pupil: {
      title: 'A picture without clothes on',
      words: `Did somebody ask you for one, did you send one, or has somebody sent you one?\nDo not send it to anybody. Nobody at school will ask to see it.\n${TELL_GROWN_UP}\nYou are not in trouble for telling us. Childline can help to take a picture off the internet: 0800 1111.`,
    },
    parent: {
      title: 'A nude picture of a child was asked for, sent or shared',
      words: `Stay calm, and tell your child that you will help.\nDo not look at the picture, copy it, send it on or delete it, and do not write to whoever has it.\nIf an adult may be behind it, or somebody threatens your child, call the police: 999, or 101 if nobody is in danger now.\n${TELL_SCHOOL}`,
    },
  },
  {
    isMeant: /bull/i,
    staff: {
      title: 'A child is bullied online',
      words: `Listen, and take it seriously, whether it happens in school or at home. Never promise to keep it secret.\nAsk the child not to answer and to delete nothing. Do not go through their messages, and do not ask them to send you any.\nIf there is a threat to somebody’s life or safety, call 999.\n${TELL_LEAD}`,
    },
    pupil: {
      title: 'Somebody is mean to you or a friend online',
      words: `Do not answer back. Keep the messages, and block whoever sends them.\n${TELL_GROWN_UP}\nIt is not your fault, and you do not have to put up with it.`,
    },
    parent: {
      title: 'Your child is bullied online',
      words: `Listen, and do not take their phone away for having told you.\nKeep the messages, with names and times. Do not answer them, and do not write to the other family.\nIn the app, block whoever it is and report them.\n${TELL_SCHOOL} If somebody threatens your child, call the police: 999, or 101 if nobody is in danger now.`,
    },
  },
  {
    isMeant: /illegal|unlawful|against the law|indecent/i,
    staff: {
      title: 'Something that may be against the law',
      words: `Stop. Do not open it, look for more of it, copy it, send it on or delete it. Turn the screen away, leave the device as it is and let nobody use it.\nIf a child is in danger, call 999.\nFind the safeguarding lead now: they speak to the police. If it is about an adult who works here, find the headteacher. Write it down here the same day, in words alone.`,
    },
    pupil: {
      title: 'You saw something that may be against the law',
      words: `Turn the screen off, or turn it over. Do not look for more, do not save it and do not send it to anybody.\n${TELL_GROWN_UP}\nYou are not in trouble for telling us.`,
    },
    parent: {
      title: 'Something online that may be against the law',
      words: `Do not open it, copy it or send it to anybody, and leave the device as it is.\nIf a child is in danger, call 999. Otherwise call the police on 101.\nThen ${TELL_SCHOOL.charAt(0).toLowerCase()}${TELL_SCHOOL.slice(1)} Describe it in words; send us no picture.`,
    },
  },
]

const ANYTHING: Readonly<Record<ForWhom, string>> = {
  staff: `If somebody is in danger, call 999. Do not look into it yourself, and ask no leading questions. Never promise to keep it secret.\n${TELL_LEAD}`,
  pupil: `${TELL_GROWN_UP}\nYou are not in trouble for telling us.`,
  parent: `If somebody is in danger, call 999.\n${TELL_SCHOOL}`,
}

/** Of what the policy calls so. */
export function startingEntry(procedure: string, forWhom: ForWhom): Entry {
  const kind = KINDS.find(({ isMeant }) => isMeant.test(procedure))
  return kind ? kind[forWhom] : { title: procedure, words: ANYTHING[forWhom] }
}
