import type { Fact } from '../../platform/facts.ts'
import type { Id } from '../../words/ids.ts'

/** Of a notice about a concern the queue of its own says no more, and a failure of it stands on no page. */
export type NoticeQueued = Fact & { name: 'messages.queued' | 'messages.queued-under-seal'; noticeId: Id }
export type NoticeFailed = Fact & { name: 'messages.failed'; noticeId: Id }
