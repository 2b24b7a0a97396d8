import type { PersonalData } from '../../platform/module.ts'

const BASIS = 'Public task: keeping a school’s systems secure (UK GDPR, article 32)'
const decides = 'Data protection officer and headteacher'

const of = (table: PersonalData['table'], from: string, erasureLeaves: string): PersonalData => ({
  ...{ table, basis: BASIS, keep: '6 years', from, erasureLeaves, decides },
})

export const personalData: readonly PersonalData[] = [
  of('systems.system', 'The day it is not used any more', 'All of it: who added it, as an id'),
  of('systems.described', 'The day it was changed', 'All of it: who owned it, as an id'),
  of('systems.level', 'The day it ended', 'All of it: who added it, as an id'),
  of('systems.granted', 'The day it ended', 'The system, the days and ids; the words of why go'),
  of('systems.refused_access', 'The day it was refused', 'The system, the day and ids'),
  of('systems.still_needed', 'The day it was said', 'The day and ids'),
  of(
    'systems.timed_access',
    'Its last day',
    'The system, the days and ids; what it was for and what was reached go',
  ),
  of(
    'systems.sign_in_seen',
    'The day of the sign-in',
    'The system and the time; of one that was matched the name goes',
  ),
  of(
    'systems.account',
    'The day it was gone from the list',
    'The days and ids; what the other system called it goes',
  ),
  of('systems.account_list', 'The day it was brought', 'All of it: who brought it, as an id'),
  of('systems.account_settled', 'The day it was settled', 'What, the days and ids; the words of why go'),
  of('systems.account_process', 'The day it was changed', 'All of it: who said it, as an id'),
  of('systems.creator', 'The day they were taken off', 'All of it: who it was, as an id'),
  of('systems.account_deed', 'The day it was done', 'What was done, the day and ids'),
  of('systems.refused_deed', 'The day it was refused', 'What was tried, the day and an id'),
  of('systems.reset_wanted', 'The day it was reset', 'The system, the day and ids'),
  of('systems.password_prompt', 'The day it ended', 'All of it: who asked, as an id'),
  of('systems.password_changed', 'The day it was said', 'The day and an id'),
  of('systems.setting_check', 'The day it was checked', 'All of it: who checked it, as an id'),
  of('systems.setting_excepted', 'The day it ended', 'All of it: who agreed to it, as an id'),
  of('systems.looked_at', 'The day it was looked at', 'All of it: who looked, as an id'),
]
